package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.AccountSessions;
import io.portero.account.Accounts;
import io.portero.journey.JourneyErasure;
import io.portero.support.Alianza;
import io.portero.support.LockWaits;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.verification.Codes;
import io.portero.verification.Links;
import io.portero.verification.NotMeLinks;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Rows are locked in the order of `docs/architecture.md`: the account, then what leads into it. Each test holds an account as whoever closes
/// it does, has somebody answer who wants the account too, and then ends what they came by: were that locked before the account,
/// PostgreSQL would end one of the two.
class LockOrderTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final JdbcClient sql = SERVER.server().bean(JdbcClient.class);

  @AfterEach
  void nothingIsBroken() {
    sql.sql("drop trigger if exists broken on journey").update();
  }

  @Test
  @DisplayName("who answers behind a link waits for the account before the link")
  void link() {
    Account account = ALIANZA.user("901403001", "tesoreria");
    Person.Page page = ALIANZA.newPasswordPage("901403001", "tesoreria");

    Person.Page told =
        whileClosing(
            account,
            () -> Alianza.choose(page, Alianza.NEW),
            () -> {
              bean(AccountSessions.class).endAll(account.id());
              bean(Links.class).endAll(account.id());
            });

    assertThat(told.status()).isEqualTo(410);
  }

  @Test
  @DisplayName("who says not me waits for the account before its links")
  void notMe() {
    Account account = ALIANZA.user("901403002", "tesoreria");
    String link = ALIANZA.mail("901403002", "tesoreria").notMeLink();
    Person.Page page = SERVER.person().open(link);

    Person.Page told =
        whileClosing(
            account,
            () -> page.press("No fui yo, bloquear la cuenta"),
            () -> bean(NotMeLinks.class).endAll(account.id()));

    assertThat(told.status()).isEqualTo(410);
    assertThat(now(account)).isEqualTo(Account.Status.ACTIVE);
  }

  @Test
  @DisplayName("who types a right code waits for the account before the code")
  void code() {
    FACTURATECH.client("901403003");
    FACTURATECH.ask(SERVER.person(), "901403003");
    String code = FACTURATECH.code(Facturatech.mailOf("901403003"), 1);
    Account account = account("901403003");
    Person.Page page = SERVER.person().open("/facturatech/recover/reset-by-code");

    Person.Page told =
        whileClosing(
            account,
            () -> Facturatech.update(page, code, "901403003", Facturatech.NEW),
            () -> bean(Codes.class).endAll(account.portal(), account.id().toString()));

    assertThat(told.problem("code")).startsWith("Ese código no sirve.");
  }

  @Test
  @DisplayName("the worker that sends a code waits for the account before code and link")
  void worker() {
    FACTURATECH.client("901403004");
    Account account = account("901403004");

    whileClosing(
        account,
        () -> FACTURATECH.ask(SERVER.person(), "901403004"),
        () -> {
          bean(Links.class).endAll(account.id());
          bean(Codes.class).endAll(account.portal(), account.id().toString());
        });

    assertThat(FACTURATECH.code(Facturatech.mailOf("901403004"), 1)).hasSize(5);
  }

  @Test
  @DisplayName(
      "who ends the journeys of an account waits for none whose answer waits for the account; that one ends by its epoch")
  void journeys() {
    Account account = ALIANZA.user("901403005", "tesoreria");
    Person owner = SERVER.person();
    ALIANZA.signIn(owner, "901403005", "tesoreria", Alianza.OLD);
    Person.Page page = owner.open("/alianza/change").press("Continuar", "secret", Alianza.OLD);

    Person.Page told =
        whileClosing(
            account,
            () -> page.press("Finalizar", "secret", Alianza.NEW, "secretAgain", Alianza.NEW),
            () -> {
              bean(JourneyErasure.class).eraseOthers(account.id(), UUID.randomUUID());
              bean(AccountSessions.class).endAll(account.id());
            });

    assertThat(told.status()).isEqualTo(410);
  }

  @Test
  @DisplayName("an answer that PostgreSQL ends for a deadlock is taken once more")
  void again() {
    breakOnce("40P01");
    assertThat(ALIANZA.ask(SERVER.person(), "901403006", "tesoreria").firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("one that has waited too long is not: it is told that we are busy")
  void notAgain() {
    breakOnce("55P03");
    assertThat(ALIANZA.ask(SERVER.person(), "901403007", "tesoreria").status()).isEqualTo(503);
  }

  /// @param answer waits for the account, @param end is done while it waits
  private static <T> T whileClosing(Account account, Supplier<T> answer, Runnable end) {
    CompletableFuture<T> waits =
        bean(TransactionTemplate.class)
            .execute(_ -> {
              bean(Accounts.class).lock(account.id());
              CompletableFuture<T> begun = CompletableFuture.supplyAsync(answer);
              LockWaits.await(SERVER.sql(), 1);
              end.run();
              return begun;
            });
    assertThat(waits).succeedsWithin(LONG);
    return waits.join();
  }

  /// The next journey's row meets what PostgreSQL says in such a case; a sequence is not rolled back.
  private void breakOnce(String state) {
    sql.sql("drop sequence if exists broken").update();
    sql.sql("create sequence broken").update();
    sql.sql(
            """
            create or replace function broken() returns trigger language plpgsql as $$
            begin
              if nextval('broken') = 1 then raise exception using errcode = '%s'; end if;
              return new;
            end $$
            """
                .replace("%s", state))
        .update();
    sql.sql("create trigger broken before insert on journey for each row execute function broken()")
        .update();
  }

  private static Account account(String nit) {
    UUID id =
        SERVER
            .sql()
            .sql("select id from account where portal = 'facturatech' and document_number = ?")
            .param(nit)
            .query(UUID.class)
            .single();
    return bean(Accounts.class).find(id).orElseThrow();
  }

  private static Account.Status now(Account account) {
    return bean(Accounts.class).find(account.id()).orElseThrow().status();
  }

  private static <T> T bean(Class<T> type) {
    return SERVER.server().bean(type);
  }
}
