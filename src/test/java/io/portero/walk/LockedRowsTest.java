package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.LockWaits;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a request does while another one holds the rows that it wants.
class LockedRowsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final String CODE_PAGE = "/facturatech/recover/reset-by-code";

  private final TransactionTemplate transactions = SERVER.server().bean(TransactionTemplate.class);

  @Test
  @DisplayName(
      "C7 the tries of a network are counted before anything waits, and their row is free while a code is compared")
  @Asvs("6.6.3")
  void tries() {
    codeOf("901402001");
    Person.Page page = SERVER.person().open(CODE_PAGE);
    Future<Person.Page> wrong =
        transactions.execute(_ -> {
          lockCode("901402001");
          long free = freeCounts();
          Future<Person.Page> typed = type(page, "901402001");
          LockWaits.await(SERVER.sql(), 1);
          assertThat(freeCounts()).isEqualTo(free + 1);
          return typed;
        });

    assertThat(wrong).succeedsWithin(Duration.ofSeconds(30));
    assertThat(wrong.resultNow().problem("code")).contains("Le quedan 4");
  }

  @Test
  @DisplayName(
      "who waits too long for somebody else's rows is told that we are busy, and has lost nothing but a try")
  @Asvs("15.2.2")
  void busy() {
    codeOf("901402002");
    Person.Page page = SERVER.person().open(CODE_PAGE);
    Person.Page told =
        transactions.execute(_ -> {
          lockCode("901402002");
          return type(page, "901402002").join();
        });

    assertThat(told.status()).isEqualTo(503);
    assertThat(told.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(type(SERVER.person().open(CODE_PAGE), "901402002").join().problem("code"))
        .contains("Le quedan 3");
  }

  @Test
  @DisplayName(
      "a recovery that met an account locked by somebody else is tried again in seconds, not minutes")
  void worker() {
    FACTURATECH.client("901402003");
    transactions.executeWithoutResult(_ -> {
      lockAccount("901402003");
      FACTURATECH.ask(SERVER.person(), "901402003");
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> failed() == 1);
    });
    SERVER.clock().advance(Duration.ofSeconds(5));

    assertThat(FACTURATECH.code(Facturatech.mailOf("901402003"), 1)).hasSize(5);
  }

  private static long failed() {
    return SERVER
        .sql()
        .sql(
            "select count(*) from deferred_work where kind = 'recovery-request' and attempts > 0 and due_at < created_at + interval '30 seconds'")
        .query(Long.class)
        .single();
  }

  private static void lockAccount(String nit) {
    SERVER
        .server()
        .bean(JdbcClient.class)
        .sql("select id from account where document_number = ? for update")
        .param(nit)
        .query(UUID.class)
        .single();
  }

  private static void codeOf(String nit) {
    FACTURATECH.client(nit);
    FACTURATECH.ask(SERVER.person(), nit);
    FACTURATECH.code(Facturatech.mailOf(nit), 1);
  }

  private static CompletableFuture<Person.Page> type(Person.Page page, String nit) {
    return CompletableFuture.supplyAsync(
        () -> Facturatech.update(page, "_____", nit, Facturatech.NEW));
  }

  private static void lockCode(String nit) {
    SERVER
        .server()
        .bean(JdbcClient.class)
        .sql(
            """
            select c.owner from verification_code c join account a on c.owner = a.id::text
            where a.document_number = ? for update of c
            """)
        .param(nit)
        .query(String.class)
        .single();
  }

  /// Rows that nobody has locked.
  private static long freeCounts() {
    return SERVER
        .sql()
        .sql("select slot from guard_code_attempt for update skip locked")
        .query()
        .listOfRows()
        .size();
  }
}
