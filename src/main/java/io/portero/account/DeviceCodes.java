package io.portero.account;

import io.portero.portal.SignInPace;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the wrong codes that are typed on devices which are not known, for as long as the password or PIN stays the same.
/// Whoever comes to type one has the secret already, so days and resends must not bring new tries without end: when they
/// are spent, only a new secret opens the account on another device (security.md 2). Joins the caller's transaction, which
/// must commit whatever comes of the code.
@Component
public class DeviceCodes {

  private final JdbcClient jdbc;

  DeviceCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Before a code is compared: the row stays locked until the transaction ends, so that answers at once come one by one. False
  /// if no try is left.
  public boolean lockIfLeft(UUID account) {
    return jdbc.sql(
            "select device_codes < :most from account where id = :account for no key update")
        .param("most", SignInPace.DEVICE_CODES)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /// The code was wrong.
  public void spend(UUID account) {
    jdbc.sql("update account set device_codes = device_codes + 1 where id = :account")
        .param("account", account)
        .update();
  }

  public boolean spent(UUID account) {
    return jdbc.sql("select device_codes >= :most from account where id = :account")
        .param("most", SignInPace.DEVICE_CODES)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /// The secret is another one.
  public void startAgain(UUID account) {
    jdbc.sql("update account set device_codes = 0 where id = :account")
        .param("account", account)
        .update();
  }
}
