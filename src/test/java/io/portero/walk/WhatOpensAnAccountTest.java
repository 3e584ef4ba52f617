package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.Suspension;
import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An account is opened by what it waits for and by nothing else, and from outside they all look alike.
class WhatOpensAnAccountTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final String NIT = "900810811";

  @ParameterizedTest
  @EnumSource
  @DisplayName("A5 a recovery sends a link to whom it may open, and the page is the same for all")
  void recovery(Account.Status status) {
    String user = "r" + status.name().toLowerCase(java.util.Locale.ROOT);
    Account account = account(user, status);
    Person.Page page = ALIANZA.ask(SERVER.person(), NIT, user);
    Person.Page nobody = ALIANZA.ask(SERVER.person(), NIT, "nadie-" + user);

    assertThat(page.status()).isEqualTo(nobody.status());
    assertThat(page.title()).isEqualTo(nobody.title());
    boolean sent = awaitRecord(account).equals("sent");
    assertThat(sent).isEqualTo(status.isRecoverable());
    if (sent) {
      Inbox.Message mail = SERVER.inbox().await(user + "@firma.example");
      Alianza.choose(SERVER.person().open(mail.link()), Alianza.NEW);
      assertThat(now(account)).isEqualTo(Account.Status.ACTIVE);
    } else {
      assertThat(SERVER.inbox().to(user + "@firma.example")).isEmpty();
      assertThat(now(account)).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INVITED", "REFUSED", "SUSPENDED"})
  @DisplayName("A5 a link that was out opens nothing once the account is no more what it was for")
  void linkThatWasOut(Account.Status status) {
    String user = "l" + status.name().toLowerCase(java.util.Locale.ROOT);
    Account account = account(user, Account.Status.ACTIVE);
    Person.Page form = SERVER.person().open(ALIANZA.mail(NIT, user).link());
    become(account, status);

    assertThat(Alianza.choose(form, Alianza.NEW).status()).isEqualTo(410);
    assertThat(now(account)).isEqualTo(status);
  }

  @Test
  @DisplayName("C7 a code that was out is as useless as a wrong one once the account is closed")
  void codeThatWasOut() {
    FACTURATECH.client("900810812");
    Person.Page page = FACTURATECH.ask(SERVER.person(), "900810812");
    String code = FACTURATECH.code(Facturatech.mailOf("900810812"), 1);
    SERVER
        .sql()
        .sql(
            "update account set status_before = status, status = 'SUSPENDED', suspended_by = '{OPERATOR}' where user_name = '900810812'")
        .update();

    Person.Page refused = Facturatech.update(page, code, "900810812", Facturatech.NEW);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(FACTURATECH.signIn(SERVER.person(), "900810812", Facturatech.NEW).status())
        .isEqualTo(422);
  }

  private static Account account(String user, Account.Status status) {
    Account account = ALIANZA.user(NIT, user);
    become(account, status);
    return account;
  }

  private static void become(Account account, Account.Status status) {
    if (status == Account.Status.SUSPENDED) {
      SERVER.server().bean(AccountStates.class).suspend(account.id(), Suspension.OPERATOR);
    } else {
      SERVER
          .sql()
          .sql("update account set status = ? where id = ?")
          .params(status.name(), account.id())
          .update();
    }
  }

  private static Account.Status now(Account account) {
    return SERVER.server().bean(Accounts.class).find(account.id()).orElseThrow().status();
  }

  /// What the worker wrote down about the newest request.
  private static String awaitRecord(Account account) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                SERVER
                    .sql()
                    .sql(
                        "select result from audit where portal = 'alianza' and what = 'recovery-request' and account = ?")
                    .param(account.id())
                    .query(String.class)
                    .list(),
            found -> !found.isEmpty())
        .getFirst();
  }
}
