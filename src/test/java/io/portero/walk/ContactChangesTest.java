package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.notification.OutboxWorkers;
import io.portero.support.Alianza;
import io.portero.support.CommandLineRun;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An organisation corrects where somebody is reached: what is out at the old address or number ends, and both are told.
class ContactChangesTest {

  private static final String ACCOUNTS =
      "kind,documentType,documentNumber,user,name,email,mobile,passwordHash\n";
  private static final String MEMBERS = "documentType,documentNumber,issuedOn,name,mobile,email\n";
  private static final String HASH = "$2y$06$r8vMFg/EkgIRGz5jpCIUHuWy744DptewAVfhXX/PGFQAM/cal7TOa";
  private static final String GONE = "Ya no le escribiremos aquí por su cuenta de ";
  private static final String CHANGED = "Cambiaron los datos de contacto de su cuenta";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  @TempDir static Path folder;

  /// The commands' own clock is the machine's.
  private static final SettableClock CLOCK = new SettableClock(Instant.now());

  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(DATABASE, Map.of("portero.data", folder), CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName(
      "A10 the link that went to the old address, its form and its other link are gone; both addresses are told")
  void link() throws IOException {
    accounts("alianza", "company,NIT,901000001,lina,Lina Uno,lina.vieja@correo.example,," + HASH);
    recover("lina");
    Inbox.Message mail = inbox().await("lina.vieja@correo.example");
    Person.Page form = server.person().open(mail.link());

    accounts("alianza", "company,NIT,901000001,lina,Lina Uno,lina.nueva@correo.example,,");

    assertThat(Alianza.choose(form, Alianza.NEW).status()).isEqualTo(410);
    assertThat(server.person().open(mail.link()).status()).isEqualTo(410);
    assertThat(server.person().open(mail.notMeLink()).status()).isEqualTo(410);
    Inbox.Message left = inbox().await("lina.vieja@correo.example", 2);
    assertThat(left.subject()).startsWith(GONE);
    assertThat(left.text()).doesNotContain("/link/", "/not-me/", "nueva", "lina");
    assertThat(inbox().await("lina.nueva@correo.example").subject()).isEqualTo(CHANGED);
    recover("lina");
    assertThat(inbox().await("lina.nueva@correo.example", 2).link()).isNotEmpty();
    assertThat(inbox().to("lina.vieja@correo.example")).hasSize(2);
  }

  @Test
  @DisplayName(
      "A2 the invitation that went to the old address is gone, and another one goes to the new")
  void invitation() throws IOException {
    run(
        "accounts create --portal alianza --document NIT:901000002 --user nina --name Nina --email nina.vieja@correo.example");
    Inbox.Message before = inbox().await("nina.vieja@correo.example");

    accounts("alianza", "company,NIT,901000002,nina,Nina,nina.nueva@correo.example,,");

    assertThat(server.person().open(before.link()).status()).isEqualTo(410);
    assertThat(inbox().await("nina.vieja@correo.example", 2).subject()).startsWith(GONE);
    Inbox.Message now = inbox().await("nina.nueva@correo.example");
    assertThat(Alianza.choose(server.person().open(now.link()), Alianza.NEW).firstStatus())
        .isEqualTo(303);
  }

  @Test
  @DisplayName("C7 the code that went to the old address is useless; both addresses are told")
  void code() throws IOException {
    accounts("facturatech", "client,NIT,901000003,,Tres,tres.viejo@correo.example,," + HASH);
    Person.Page page =
        server
            .person()
            .open("/facturatech/recover")
            .press(
                "Enviar código",
                "kind",
                "client",
                "login",
                "901000003",
                "email",
                "tres.viejo@correo.example");
    String code = Facturatech.codeIn(inbox().await("tres.viejo@correo.example"));

    accounts("facturatech", "client,NIT,901000003,,Tres,tres.nuevo@correo.example,,");

    assertThat(Facturatech.update(page, code, "901000003", Facturatech.NEW).status())
        .isEqualTo(422);
    assertThat(inbox().await("tres.viejo@correo.example", 2).subject()).startsWith(GONE);
    assertThat(inbox().await("tres.nuevo@correo.example").subject()).isEqualTo(CHANGED);
  }

  @Test
  @DisplayName("what waits for the old address is not sent, what another account gets there is")
  void waiting() throws IOException {
    accounts(
        "alianza",
        "company,NIT,901000004,una,Una,comun@correo.example,,",
        "company,NIT,901000004,otra,Otra,comun@correo.example,,");
    JdbcClient sql = server.bean(JdbcClient.class);
    sql.sql(
            "insert into outbox (id, portal, channel, template, cause, about, sender_name, sender_address, recipient, body, created_at, due_at, expires_at, wait_seconds)"
                + " select gen_random_uuid(), portal, 'EMAIL', 'recovery-link', user_name, id, 'A', 'a@a.co', email, '\\x00', now(), now() + interval '5 hours', now() + interval '9 hours', 36000 from account where document_number = '901000004'")
        .update();

    accounts("alianza", "company,NIT,901000004,una,Una,una@correo.example,,");

    assertThat(
            sql.sql(
                    "select cause || ' ' || coalesce(result, 'waits') from outbox where cause in ('una', 'otra')")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("una CANCELLED", "otra waits");
  }

  @Test
  @DisplayName(
      "B6 B11 a member whose entry was corrected gets every code and notice at the new number and address")
  void member() throws IOException {
    members("CC,52890521,2004-08-17,Rosa Dos,3175550221,rosa2@correo.example");
    Person owner = server.person();
    register(owner, "+573175550221", data("3175550221", "rosa2@correo.example"), "rosa.dos");
    inbox().await("rosa2@correo.example", 2);
    Person.Page halfWay = recover(data("3175550221", "rosa2@correo.example"));
    inbox().awaitCode("+573175550221", 2);
    int old = inbox().to("+573175550221").size();

    members("CC,52890521,2004-08-17,Rosa Dos,3175550229,rosa2.nueva@correo.example");

    assertThat(inbox().await("+573175550221", old + 1).text())
        .contains("ya no le escribiremos aqui");
    assertThat(inbox().await("+573175550229").text()).contains("desde ahora le escribimos aqui");
    assertThat(inbox().await("rosa2.nueva@correo.example").subject()).isEqualTo(CHANGED);
    assertThat(halfWay.press("Enviar", "code", "123456").status()).isEqualTo(410);
    assertThat(recover(data("3175550221", "rosa2@correo.example")).status()).isEqualTo(422);
    int told = inbox().to("+573175550221").size();

    CLOCK.advance(Duration.ofMinutes(2));
    Person.Page page = recover(data("3175550229", "rosa2.nueva@correo.example"));
    Person.Page pin = page.press("Enviar", "code", inbox().awaitCode("+573175550229", 1));
    assertThat(pin.press("Finalizar", "secret", "8164", "secretAgain", "8164").firstStatus())
        .isEqualTo(303);
    CLOCK.advance(Duration.ofMinutes(2));
    Person.Page device =
        server
            .person()
            .open("/multiportal/sign-in")
            .press("Continuar", "user", "rosa.dos")
            .press("Entrar", "secret", "8164");
    assertThat(device.press("Entrar", "code", inbox().awaitCode("+573175550229", 2)).path())
        .isEqualTo("/multiportal/account");
    assertThat(inbox().to("+573175550221")).hasSize(told);
  }

  @Test
  @DisplayName("B6 the registration of a member that waits for a code at the old number ends")
  void registering() throws IOException {
    members("CC,52890522,2004-08-17,Rosa Tres,3175550231,rosa3@correo.example");
    Person.Page page =
        server
            .person()
            .open("/multiportal/register")
            .press("Continuar", data("52890522", "3175550231", "rosa3@correo.example"))
            .press("Aceptar", "consent-data", "yes", "consent-messages", "yes");
    String code = inbox().awaitCode("+573175550231", 1);

    members("CC,52890522,2004-08-17,Rosa Tres,3175550239,rosa3@correo.example");

    assertThat(page.press("Enviar", "code", code).status()).isEqualTo(410);
    assertThat(inbox().to("+573175550239")).isEmpty();
  }

  private static void register(Person person, String number, String[] data, String user) {
    person
        .open("/multiportal/register")
        .press("Continuar", data)
        .press("Aceptar", "consent-data", "yes", "consent-messages", "yes")
        .press("Enviar", "code", inbox().awaitCode(number, 1))
        .press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE)
        .press("Finalizar", Newcomer.credentials(user));
    CLOCK.advance(Duration.ofMinutes(2));
  }

  private static Person.Page recover(String[] data) {
    return server.person().open("/multiportal/recover").press("Continuar", data);
  }

  private static void recover(String user) {
    server
        .person()
        .open("/alianza/recover")
        .press("Enviar", "documentNumber", "901000001", "user", user);
  }

  private static String[] data(String mobile, String email) {
    return data("52890521", mobile, email);
  }

  private static String[] data(String cc, String mobile, String email) {
    return new String[] {
      "entity",
      "alianza",
      "documentType",
      "CC",
      "documentNumber",
      cc,
      "issuedOn",
      "2004-08-17",
      "mobile",
      mobile,
      "email",
      email
    };
  }

  private static void accounts(String portal, String... lines) throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.csv"), ACCOUNTS + String.join("\n", lines) + "\n");
    assertThat(run("accounts import " + file + " --portal " + portal).exitCode()).isZero();
  }

  private static void members(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("m.csv"), MEMBERS + line + "\n");
    CommandLineRun run = run("members import " + file + " --portal multiportal --entity alianza");
    assertThat(run.exitCode()).as(run.said()).isZero();
  }

  /// What the command writes is of the machine's time: the server's clock goes on to it. Nobody tells the server that
  /// a command left messages, and its own next look is a matter of that clock.
  private static CommandLineRun run(String command) {
    CommandLineRun run =
        CommandLineRun.of(
            DATABASE.database(), folder, List.of(command.split(" ")).toArray(String[]::new));
    if (Instant.now().isAfter(CLOCK.instant())) {
      CLOCK.set(Instant.now());
    }
    server.bean(OutboxWorkers.class).wake();
    return run;
  }

  private static Inbox inbox() {
    return new Inbox(server);
  }
}
