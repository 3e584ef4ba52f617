package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.asvs.Asvs;
import io.portero.credential.Credentials;
import io.portero.recognition.Recognitions;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.CommandLineRun;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an operator does at the command line while the server runs, and whom they find there at first.
class OperatorCommandsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final PortalId ALIANZA = new PortalId("alianza");
  private static final DocumentNumber NIT = new DocumentNumber("NIT", "900102030");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(DATABASE, Map.of("portero.data", folder, "portero.sample-data", "true"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName(
      "accounts create invites by a link, and whoever follows it chooses a password and signs in")
  @Asvs("6.4.1")
  void invites() {
    CommandLineRun made =
        run(
            "accounts create --portal alianza --document NIT:900.102.030-4 --user Cartera --email cartera@firma.example");
    assertThat(made.said())
        .contains(
            "Database: jdbc:postgresql://",
            "Made. The server sends the invitation to cartera@firma.example; if it is refused, ./portero messages failed says so.");
    assertThat(made.exitCode()).isZero();

    Inbox.Message invitation = new Inbox(server).await("cartera@firma.example");
    Person.Page done =
        server
            .person()
            .open(invitation.link())
            .press(
                "Finalizar",
                "secret",
                "Lluvia-verde.42",
                "secretAgain",
                "Lluvia-verde.42",
                "accept",
                "yes");
    assertThat(done.status()).isEqualTo(200);
    Person.Page inside =
        server
            .person()
            .open("/alianza/sign-in")
            .press(
                "Iniciar",
                "documentNumber",
                "900102030",
                "user",
                "cartera",
                "secret",
                "Lluvia-verde.42");
    assertThat(inside.uri().getPath()).isEqualTo("/alianza/account");

    CommandLineRun again =
        run(
            "accounts create --portal alianza --document NIT:900102030 --user CARTERA --email cartera@firma.example");
    assertThat(again.said()).contains("Another account of the portal has this");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(
            run("accounts create --portal alianza --document NIT:900102030-7 --email a@firma.example")
                .said())
        .contains("The check digit of --document does not fit");
    assertThat(
            run("accounts create --portal alianza --document NIT:9-0-x --email a@firma.example")
                .said())
        .contains("none of the type NIT");
  }

  @Test
  @DisplayName(
      "messages failed shows an invitation that was refused, with the status and nothing else")
  void refusedInvitation() {
    assertThat(run("messages failed --portal alianza"))
        .satisfies(run -> {
          assertThat(run.said()).contains("No message failed.");
          assertThat(run.exitCode()).isZero();
        });
    DATABASE
        .jdbc()
        .sql(
            """
            insert into outbox (id, portal, channel, template, cause, sender_name, sender_address, recipient,
              created_at, due_at, expires_at, wait_seconds, attempts, last_error, ended_at, result)
            values (gen_random_uuid(), 'alianza', 'EMAIL', 'invitation', 'x', 'A', 'a@a.co', 'nadie@gmial.example',
              now(), now(), now(), 0, 1, 'SMTP 550 5.1.1', now(), 'REFUSED')
            """)
        .update();

    CommandLineRun failed = run("messages failed --days 1");
    assertThat(failed.said())
        .contains("alianza\tEMAIL\tinvitation\tnadie@gmial.example\trefused\t1\tSMTP 550 5.1.1");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(run("messages failed --days 1 --lang es").out())
        .contains("nadie@gmial.example\trechazado\t1");
    assertThat(objects(run("messages failed --days 1 --json")))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.get("to").asString()).isEqualTo("nadie@gmial.example");
          assertThat(message.get("result").asString()).isEqualTo("REFUSED");
        });
    assertThat(objects(run("messages failed --portal facturatech --json"))).isEmpty();
  }

  @Test
  @DisplayName(
      "with --json there are objects alone on standard output, and states have their names")
  void forPrograms() throws IOException {
    assertThat(
            objects(
                run(
                    "accounts create --portal facturatech --document NIT:901100777 --email programa@firma.example --json")))
        .singleElement()
        .satisfies(made -> {
          assertThat(made.get("result").asString()).isEqualTo("made");
          assertThat(made.get("invitation").asString()).isEqualTo("waiting");
        });
    assertThat(objects(run("accounts list --portal facturatech --json")))
        .anySatisfy(listed -> assertThat(listed.get("status").asString()).isEqualTo("INVITED"));
    assertThat(run("accounts list --portal facturatech --lang es").out()).contains("\tinvitada\t");

    Path file = folder.resolve("whole.csv");
    Files.writeString(
        file,
        "documentType,documentNumber,issuedOn,name,mobile,email\n"
            + "CC,52123999,2010-05-28,Rosa Peña,3105550102,rosa@correo.example\nCC,1,2,3,4,5\n");
    List<JsonNode> imported =
        objects(
            run(
                "members import "
                    + file
                    + " --portal multiportal --entity frailejones --complete --json"));
    assertThat(imported.getFirst().get("added").asInt()).isEqualTo(1);
    assertThat(imported.getFirst().get("bad").asInt()).isEqualTo(1);
    assertThat(imported.getLast().get("missing").asInt()).isZero();
    assertThat(run("members list --portal multiportal --entity frailejones --lang es").out())
        .contains("Rosa Peña", "\tactivo");
    assertThat(
            objects(
                CommandLineRun.alone("members", "template", "--portal", "multiportal", "--json")))
        .singleElement()
        .satisfies(example -> assertThat(example.get("csv").asString()).contains("documentType;"));
  }

  @Test
  @DisplayName("a command's own process says on standard output its result and nothing else")
  void resultAlone() {
    CommandLineRun list =
        CommandLineRun.inItsOwnProcess(
            Map.of(
                "PORTERO_DB_URL", DATABASE.database().url(),
                "PORTERO_DB_USER", DATABASE.database().user(),
                "PORTERO_DB_PASSWORD", DATABASE.database().password().reveal()),
            "accounts list --portal alianza --json --lang en --data"
                .concat(" " + folder)
                .split(" "));
    assertThat(list.exitCode()).as(list.said()).isZero();
    assertThat(objects(list)).isNotEmpty();
    assertThat(list.beside().lines()).singleElement().asString().startsWith("Database: ");
  }

  /// Whatever stands on standard output, a line each.
  private static List<JsonNode> objects(CommandLineRun run) {
    return run.out().lines().map(JSON::readTree).toList();
  }

  @Test
  @DisplayName(
      "audit verify says plainly when there is no file to compare the ends of the chains with")
  void nothingToCompareWith() throws IOException {
    Path heads = folder.resolve("audit-heads");
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .until(() -> Files.exists(heads));
    assertThat(run("audit verify").said()).doesNotContain("audit-heads", "notes nothing");

    Files.move(heads, folder.resolve("kept"));
    assertThat(run("audit verify").said()).contains("There is no file audit-heads in " + folder);
  }

  @Test
  @DisplayName("accounts sign-out ends the open sessions of an account, or of the whole portal")
  @Asvs("7.4.5")
  void signsOut() {
    new Sample(server).companyUser("900102031", "sale", "sale@firma.example", "Vieja*clave7");
    new Sample(server).companyUser("900102032", "queda", "queda@firma.example", "Vieja*clave7");
    Person leaves = signedIn("900102031", "sale");
    Person stays = signedIn("900102032", "queda");

    CommandLineRun one = run("accounts sign-out --portal alianza --email Sale@firma.example");
    assertThat(one.said()).contains("Database: jdbc:postgresql://", "1 session ended.");
    assertThat(leaves.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(stays.open("/alianza/account").path()).isEqualTo("/alianza/account");

    assertThat(run("accounts sign-out --portal alianza --all").exitCode()).isZero();
    assertThat(stays.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
    assertThat(run("accounts sign-out --portal alianza --email nadie@firma.example").exitCode())
        .isEqualTo(2);
    assertThat(signedIn("900102032", "queda").open("/alianza/account").text())
        .contains("El administrador cerró sus sesiones")
        .doesNotContain("Cerró las demás sesiones");
  }

  private static Person signedIn(String nit, String user) {
    Person person = server.person();
    Person.Page account =
        person
            .open("/alianza/sign-in")
            .press("Iniciar", "documentNumber", nit, "user", user, "secret", "Vieja*clave7");
    assertThat(account.path()).isEqualTo("/alianza/account");
    return person;
  }

  @Test
  @DisplayName("members import says what is wrong, and its exit code says whether anything is")
  void imports() throws IOException {
    String header = "documentType;documentNumber;issuedOn;name;mobile;email\n";
    String good = "CC;52123456;2010-05-28;Ana Peña;3105550101;ana@correo.example\n";
    Path file = Files.writeString(folder.resolve("members.csv"), header + good + "CC;1;2;3;4;5\n");
    Path report = folder.resolve("report.csv");
    String command = "members import " + file + " --portal multiportal --entity coopsabana";

    CommandLineRun bad = run(command + " --report " + report);
    assertThat(bad.said())
        .contains("line 3, mobile: is no mobile number")
        .contains("2 lines (UTF-8): 1 added, 0 changed, 0 unchanged, 1 bad.");
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(report)
        .content()
        .startsWith("\uFEFFline;column;reason\r\n3;")
        .contains("3;\"email\";\"is no e-mail address\"\r\n");
    assertThat(run(command + " --lang es --report " + report).said())
        .contains("2 líneas (UTF-8): 0 nuevas, 0 cambiadas, 1 igual, 1 mala.");
    assertThat(report).content().startsWith("\uFEFFlínea;columna;motivo\r\n");

    Files.writeString(file, header + good);
    assertThat(run(command))
        .satisfies(run -> {
          assertThat(run.said()).contains("1 unchanged");
          assertThat(run.exitCode()).isZero();
        });
    assertThat(
            run("members import nowhere.csv --portal multiportal --entity coopsabana").exitCode())
        .isEqualTo(2);
    assertThat(run("members import " + file + " --portal nowhere --entity x").said())
        .contains("there are: alianza, facturatech, multiportal");
  }

  @Test
  @DisplayName(
      "accounts import takes the hash of another system, and accounts list shows the account")
  void importsAccounts() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("accounts.csv"),
            "user,name,email,documentType,documentNumber,passwordHash\n"
                + "viejo,Old User,viejo@firma.example,NIT,800197268-4,{SSHA}+/T9W+hJgAKBiCvOMy7V1fbW6fBzYWx0\n");
    assertThat(run("accounts import " + file + " --portal alianza").said()).contains("1 added");
    assertThat(run("accounts list --portal alianza").said())
        .contains("company\tNIT:800197268\tviejo\tv****@firma.example\tactive");
  }

  @Test
  @DisplayName("the doctor tries database, clock, keys and portals, for people and for programs")
  void doctor() {
    CommandLineRun well = run("doctor");
    assertThat(well.said())
        .containsPattern("database +ok ")
        .containsPattern("clock +ok ")
        .containsPattern("keys +ok ")
        .containsPattern("portals +ok ");
    assertThat(well.exitCode()).as(well.said()).isZero();
    assertThat(run("doctor --json").said()).contains("{\"part\":\"keys\",\"state\":\"ok\"");
  }

  @Test
  @DisplayName("a command without the database's key is refused with the key's id, and makes none")
  void withoutKey(@TempDir Path elsewhere) {
    CommandLineRun refused =
        CommandLineRun.of(
            DATABASE.database(),
            elsewhere,
            "accounts create --portal alianza --document NIT:900102030 --user x --email x@firma.example"
                .split(" "));
    String id =
        DATABASE.jdbc().sql("select key_id from installation_key").query(String.class).single();
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.said()).contains(id).doesNotContain("\tat ");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(
            CommandLineRun.of(DATABASE.database(), elsewhere, "keys", "list", "--lang", "es")
                .said())
        .containsPattern(id + " +NO ESTÁ");
  }

  @Test
  @DisplayName(
      "a command makes no installation: without --data it names the folder where there is none")
  void noInstallation(@TempDir Path elsewhere) {
    Path none = elsewhere.resolve("none");
    for (String command :
        List.of(
            "accounts list --portal alianza",
            "members import members.csv --portal multiportal --entity alianza",
            "audit verify",
            "keys rotate")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("--data", none.toString()));
      CommandLineRun refused = CommandLineRun.alone(words.toArray(String[]::new));
      assertThat(refused.exitCode()).as(refused.said()).isEqualTo(2);
      assertThat(refused.said()).contains(none.toString(), "--data").doesNotContain("\tat ");
      assertThat(none).doesNotExist();
    }
  }

  @Test
  @DisplayName("the sample people can sign in with what the start says, and the database is marked")
  void samplePeople() {
    Account jperez = find(ALIANZA, LoginKey.documentAndUser(NIT, "jperez"));
    Account client = find(new PortalId("facturatech"), LoginKey.document(NIT));
    Account supplier =
        find(
            new PortalId("facturatech"),
            LoginKey.email(new EmailAddress("ventas@papeleria.example")));
    Account cgomez = find(new PortalId("multiportal"), LoginKey.user("cgomez"));
    Credentials credentials = server.bean(Credentials.class);
    for (Account account : new Account[] {jperez, client, supplier}) {
      assertThat(credentials.verify(account.id(), Secret.of("Cafe-Tinto.47"))).isTrue();
    }
    assertThat(credentials.verify(cgomez.id(), Secret.of("5831"))).isTrue();
    assertThat(server.bean(Recognitions.class).of(cgomez.id())).isPresent();
    assertThat(
            DATABASE
                .jdbc()
                .sql(
                    "select count(*) from account where portal = 'alianza' and email_domain = 'alianza.com.co'")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(20);
    assertThat(
            DATABASE
                .jdbc()
                .sql("select sample_data from installation")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private static Account find(PortalId portal, LoginKey key) {
    return server.bean(Accounts.class).find(portal, List.of(key)).orElseThrow();
  }

  private static CommandLineRun run(String arguments) {
    return CommandLineRun.of(DATABASE.database(), folder, arguments.split(" "));
  }
}
