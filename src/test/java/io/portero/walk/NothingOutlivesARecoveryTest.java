package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A recovery or a freeze ends everything. What another transaction was making at that moment cannot be deleted by it, so these
/// tests put back what was deleted, as if it had been missed: it is worth nothing all the same.
class NothingOutlivesARecoveryTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);
  private static final String NIT = "900820821";

  @ParameterizedTest
  @ValueSource(strings = {"recovery", "freeze"})
  @DisplayName("A9 a session of a sign-in that had committed before")
  void session(String what) {
    Account account = ALIANZA.user(NIT, "s" + what);
    Person inside = SERVER.person();
    ALIANZA.signIn(inside, NIT, "s" + what, Alianza.OLD);
    Runnable putBack = keep("account_session", account);
    end(what, "s" + what);
    putBack.run();

    assertThat(inside.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(inside.open("/alianza/change").path()).isEqualTo("/alianza/sign-in");
  }

  @Test
  @DisplayName("A9 a link that was being sent")
  void link() {
    Account account = ALIANZA.user(NIT, "enlace");
    Inbox.Message mail = ALIANZA.mail(NIT, "enlace");
    Person.Page form = SERVER.person().open(mail.link());
    Runnable putBack = keep("verification_link", account);
    Alianza.choose(SERVER.person().open(mail.link()), Alianza.NEW);
    SERVER
        .sql()
        .sql("delete from verification_link where account = ?")
        .param(account.id())
        .update();
    putBack.run();

    assertThat(SERVER.person().open(mail.link()).status()).isEqualTo(410);
    assertThat(Alianza.choose(form, "Otra-lluvia.43").status()).isEqualTo(410);
  }

  @Test
  @DisplayName("A9 a change that was half finished")
  void change() {
    Account account = ALIANZA.user(NIT, "cambio");
    Person inside = SERVER.person();
    Person.Page choose =
        ALIANZA
            .signIn(inside, NIT, "cambio", Alianza.OLD)
            .click("Cambiar Contraseña")
            .press("Continuar", "secret", Alianza.OLD);
    Runnable putBack = keep("journey", account);
    Runnable session = keep("account_session", account);
    end("recovery", "cambio");
    putBack.run();
    session.run();

    Person.Page late =
        choose.press("Finalizar", "secret", "Otra-lluvia.43", "secretAgain", "Otra-lluvia.43");
    assertThat(late.path()).doesNotContain("finish");
    assertThat(ALIANZA.signIn(SERVER.person(), NIT, "cambio", "Otra-lluvia.43").status())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("B11 a sign-in that waited for the code of a new device, with a right code")
  void newDevice() {
    Multiportal.Someone ana = MULTIPORTAL.someone("tardona");
    Multiportal.Asked asked = MULTIPORTAL.ask(SERVER.person(), ana);
    Account account = account("tardona");
    Runnable journey = keep("journey", account);
    UnaryOperator<String> codes =
        sql -> sql.formatted("verification_code", "owner = '" + account.id() + "'");
    SERVER
        .sql()
        .sql(codes.apply("create table missed_codes as select * from %s where %s"))
        .update();
    SERVER
        .person()
        .open(SERVER.inbox().await(ana.email()).notMeLink())
        .press("No fui yo, bloquear la cuenta");
    SERVER
        .sql()
        .sql("update account set status = 'ACTIVE' where id = ?")
        .param(account.id())
        .update();
    journey.run();
    SERVER.sql().sql(codes.apply("delete from %s where %s")).update();
    SERVER.sql().sql("insert into verification_code select * from missed_codes").update();

    Person.Page late = asked.page().press("Entrar", "code", asked.code(), "remember", "yes");
    assertThat(late.path()).isNotEqualTo("/multiportal/account");
    assertThat(SERVER.count("select count(*) from known_device where account = ?", account.id()))
        .isZero();
  }

  @Test
  @DisplayName("C7 a code that was being sent")
  void code() {
    FACTURATECH.client("900820822");
    Account account = account("900820822");
    Person.Page page = FACTURATECH.ask(SERVER.person(), "900820822");
    String code = FACTURATECH.code(Facturatech.mailOf("900820822"), 1);
    SERVER
        .sql()
        .sql("update account set epoch = epoch + 1 where id = ?")
        .param(account.id())
        .update();

    assertThat(Facturatech.update(page, code, "900820822", Facturatech.NEW).status())
        .isEqualTo(422);
  }

  private static Account account(String user) {
    return SERVER
        .server()
        .bean(io.portero.account.Accounts.class)
        .find(
            SERVER
                .sql()
                .sql("select id from account where user_name = ?")
                .param(user)
                .query(java.util.UUID.class)
                .single())
        .orElseThrow();
  }

  private static void end(String what, String user) {
    Inbox.Message mail = ALIANZA.mail(NIT, user);
    if (what.equals("recovery")) {
      Alianza.choose(SERVER.person().open(mail.link()), Alianza.NEW);
    } else {
      SERVER.person().open(mail.notMeLink()).press("No fui yo, bloquear la cuenta");
      // as if its owner had come back at once
      SERVER
          .sql()
          .sql("update account set status = 'ACTIVE' where user_name = ?")
          .param(user)
          .update();
    }
  }

  /// Notes an account's rows of a table, to put back those that are gone.
  private static Runnable keep(String table, Account account) {
    String name = "missed_" + account.userName() + "_" + table;
    SERVER
        .sql()
        .sql(
            "create table %s as select * from %s where account = '%s'"
                .formatted(name, table, account.id()))
        .update();
    return () ->
        SERVER
            .sql()
            .sql("insert into %s select * from %s on conflict do nothing".formatted(table, name))
            .update();
  }
}
