package io.portero.account;

import io.portero.fuzz.Expect;
import io.portero.portal.AccountKind;
import io.portero.support.SomePortal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Any text as what somebody says to be known by: keys that mean the same when typed again, or none.
public final class LoginFuzz {

  private static final List<AccountKind> KINDS =
      List.of(SomePortal.COMPANY, SomePortal.MEMBER, SomePortal.CLIENT, SomePortal.SUPPLIER);

  private LoginFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String[] typed = new String(data, StandardCharsets.UTF_8).split("\n", 3);
    Map<String, String> fields =
        Map.of(
            "user", typed[0],
            "login", typed[0],
            "email", typed[0],
            "documentType", typed.length > 1 ? typed[1] : "NIT",
            "documentNumber", typed.length > 2 ? typed[2] : "901333222");
    for (AccountKind kind : KINDS) {
      List<LoginKey> keys = LoginKeys.candidates(kind, fields);
      keys.forEach(key -> Expect.that(!key.value().isBlank(), "a key says something"));
      Expect.that(keys.equals(LoginKeys.candidates(kind, fields)), "the same keys every time");
    }
    LoginKey.tidyUser(typed[0])
        .ifPresent(user ->
            Expect.that(
                LoginKey.tidyUser(user).filter(user::equals).isPresent(), "tidy stays tidy"));
  }
}
