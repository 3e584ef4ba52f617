package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.NewAccount;
import io.portero.credential.Credentials;
import io.portero.credential.Hashed;
import io.portero.member.Member;
import io.portero.member.Registry;
import io.portero.shared.DocumentNumber;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.CommandLineRun;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// What organisations hand over, by the commands that an operator types, and what people then meet at the door.
class ImportsByCommandTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String PASSWORD = "Vereda.Guayabal.47";
  private static final String HASH = "$2y$06$r8vMFg/EkgIRGz5jpCIUHuWy744DptewAVfhXX/PGFQAM/cal7TOa";
  private static final String ACCOUNTS =
      "kind,documentType,documentNumber,user,name,email,mobile,passwordHash\n";
  private static final String MEMBERS = "documentType,documentNumber,issuedOn,name,mobile,email\n";

  @TempDir static Path folder;
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(DATABASE, Map.of("portero.data", folder));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName(
      "a line whose keys are partly known adds the others, and they open; one that leads to two accounts is bad")
  void keys() throws IOException {
    accounts(
        "client,NIT,901000005,,Cinco,cinco@correo.example,,"
            + HASH
            + "\n"
            + "client,,,userseis,Seis,seis@correo.example,,"
            + HASH
            + "\n");

    CommandLineRun second =
        accounts(
            "client,NIT,901000005,usercinco,Cinco,cinco@correo.example,,\n"
                + "client,NIT,901000006,userseis,Seis,seis@correo.example,,\n");
    assertThat(second.said())
        .contains("2 login keys are new to accounts that were there.")
        .contains("0 added, 2 changed, 0 unchanged, 0 bad");
    assertThat(second.exitCode()).isZero();
    for (String login : List.of("901000005", "usercinco", "901.000.006", "USERSEIS")) {
      assertThat(signIn(login).path()).as(login).isEqualTo("/facturatech/account");
    }

    CommandLineRun third = accounts("client,NIT,901000005,userseis,Siete,siete@correo.example,,\n");
    assertThat(third.said()).contains("line 2: its login keys lead to several accounts");
    assertThat(third.exitCode()).isEqualTo(1);
    CommandLineRun other = accounts("client,NIT,901000009,userseis,Otro,otro@correo.example,,\n");
    assertThat(other.said())
        .contains("line 2: its user is that of an account with another document");
    CommandLineRun same = accounts("client,NIT,901000005,usercinco,Cinco,cinco@correo.example,,\n");
    assertThat(same.said()).contains("1 unchanged").doesNotContain("login keys are new");
  }

  @Test
  @DisplayName(
      "numbers that a spreadsheet made decimals of are refused with the reason, none is taken as it is")
  void floats() throws IOException {
    CommandLineRun run =
        accounts(
            "client,NIT,900102031.0,,Uno,p1@correo.example,,\n"
                + "client,NIT,\"9,00102E+08\",,Dos,p2@correo.example,,\n"
                + "client,NIT,901020304,,Tres,p3@correo.example,3175550142.0,\n");
    assertThat(run.said())
        .contains("line 2, documentNumber: is a number that a spreadsheet has changed")
        .contains("line 3, documentNumber: is a number that a spreadsheet has changed")
        .contains("line 4, mobile: is a number that a spreadsheet has changed")
        .contains("0 added, 0 changed, 0 unchanged, 3 bad");
  }

  @Test
  @DisplayName("a hash in another system's wrapping opens, and is ours from then on")
  void wrapped() throws IOException {
    accounts(
        "client,,,h-spring,S,s@correo.example,,{bcrypt}$2a$06$3uVVr7aKe7pfqedr6e27juOKpcR83BXvP6ZnYORoZjD8fmzFA2jBK\n"
            + "client,,,h-django,D,d@correo.example,,bcrypt_sha256$$2b$06$yzHu2Pc0jMWq7o6HA0HLTe5mZbvrY/849EmXjIMCXeODqIvE8FIUC\n"
            + "client,,,h-keycloak,K,k@correo.example,,\"{\"\"value\"\":\"\"NrxE6Cw6syNBiwrheqkBZXcmeL948yUewTSMD5G3cl9+GilCqgvhLaqLnmpehtsW+IRSXsm9oPdbHbOrU5M7OA==\"\",\"\"salt\"\":\"\"Y0ea1poJCyWCd+yPum+ZQQ==\"\",\"\"iterations\"\":27500,\"\"algorithm\"\":\"\"pbkdf2-sha256\"\"}\"\n");
    for (String login : List.of("h-spring", "h-django", "h-keycloak")) {
      assertThat(signIn(login).path()).as(login).isEqualTo("/facturatech/account");
    }
  }

  @Test
  @DisplayName(
      "who is missing from the whole list is shown, suspended in the same command, and refused like a stranger")
  void leaver() throws IOException {
    String stays = "CC,52890512,2004-08-17,Se Queda,3175550212,sequeda@correo.example\n";
    members("CC,52890511,2004-08-17,Se Va,3175550211,seva@correo.example\n" + stays, "");
    registered("52890511", "seva", "7306");
    registered("52890512", "sequeda", "7306");

    CommandLineRun shown = members(stays, " --complete");
    assertThat(shown.said())
        .contains("missing: CC:52890511 Se Va")
        .contains("1 of 2 members is missing from the list; --suspend-missing suspends.");
    assertThat(pin("seva").path()).isEqualTo("/multiportal/sign-in/know-device");

    CommandLineRun suspended = members(stays, " --complete --suspend-missing");
    assertThat(suspended.said())
        .contains("is missing from the list; suspended.")
        .contains("1 account closed.");
    assertThat(suspended.exitCode()).isZero();
    Person.Page refused = pin("seva");
    Person.Page stranger = pin("nadieasi");
    assertThat(refused.status()).isEqualTo(stranger.status()).isEqualTo(422);
    assertThat(refused.problem("secret")).isEqualTo(stranger.problem("secret"));
    assertThat(pin("sequeda").path()).isEqualTo("/multiportal/sign-in/know-device");
    assertThat(run("members list --portal multiportal --suspended").said())
        .contains("coopsabana\tCC:52890511\tSe Va\t")
        .contains("\tsuspended\n")
        .doesNotContain("Se Queda");

    CommandLineRun back =
        members(
            "CC,52890511,2004-08-17,Se Va,3175550211,seva@correo.example\n" + stays, " --complete");
    assertThat(back.said())
        .contains("1 person of the list stays suspended; members reinstate lifts it.");
    assertThat(pin("seva").status()).isEqualTo(422);
    assertThat(run("members reinstate --portal multiportal --document CC:52890511").said())
        .contains("Reinstated, and the account with it.");
    assertThat(pin("seva").path()).isEqualTo("/multiportal/sign-in/know-device");

    assertThat(run("members suspend --portal multiportal --document CC:52.890.511").said())
        .contains("Suspended, and the account with it.");
    assertThat(run("members suspend --portal multiportal --document CC:52890511").said())
        .contains("Was suspended already.");
    assertThat(run("accounts reinstate --portal multiportal --user SEVA").said())
        .contains("It stays closed, for its member is suspended: members reinstate opens it.");
    assertThat(pin("seva").status()).isEqualTo(422);
    assertThat(run("members reinstate --portal multiportal --document CC:52890511").said())
        .contains("Reinstated, and the account with it.");
    assertThat(pin("seva").path()).isEqualTo("/multiportal/sign-in/know-device");
    assertThat(run("members remove --portal multiportal --document CC:52890511").said())
        .contains("Removed; the account is suspended.");
    assertThat(pin("seva").status()).isEqualTo(422);
    assertThat(run("members suspend --portal multiportal --document CC:52890511").exitCode())
        .isEqualTo(2);
    // no command of members finds them any more
    assertThat(run("accounts reinstate --portal multiportal --user seva").said().lines())
        .contains("Reinstated.");
    assertThat(pin("seva").path()).isEqualTo("/multiportal/sign-in/know-device");
  }

  @Test
  @DisplayName(
      "an account that was suspended for itself is opened by no reinstatement of its member, and says so")
  void eachReinstatementLiftsItsOwn() throws IOException {
    members("CC,52890544,2004-08-17,Por Aparte,3175550244,aparte@correo.example\n", "");
    registered("52890544", "poraparte", "7306");
    String member = " --portal multiportal --document CC:52890544";
    String account = " --portal multiportal --user poraparte";
    run("accounts suspend" + account);
    assertThat(run("members suspend" + member).said())
        .contains("Suspended, and the account with it.");

    assertThat(run("members reinstate" + member).said().lines())
        .contains(
            "Reinstated. The account stays suspended: it was suspended for itself, and accounts reinstate opens it.");
    assertThat(pin("poraparte").status()).isEqualTo(422);
    assertThat(run("members reinstate" + member).said())
        .contains("Was not suspended. The account stays");
    assertThat(run("accounts reinstate" + account).said().lines()).contains("Reinstated.");
    assertThat(pin("poraparte").path()).isEqualTo("/multiportal/sign-in/know-device");
  }

  @Test
  @DisplayName(
      "what an operator does with a member stands in the record, with an account or without")
  void recorded() throws IOException {
    String who = " --portal multiportal --document CC:52890533";
    members("CC,52890533,2004-08-17,Sin Cuenta,3175550233,sincuenta@correo.example\n", "");
    for (String act : List.of("suspend", "freeze", "thaw", "remove")) {
      assertThat(run("members " + act + who).exitCode()).as(act).isZero();
    }
    assertThat(
            DATABASE
                .jdbc()
                .sql(
                    """
                    select what from audit where what like 'member-%' and details ->> 'member' =
                      (select details ->> 'member' from audit where what like 'member-%' order by id desc limit 1)
                    order by id
                    """)
                .query(String.class)
                .list())
        .containsExactly("member-frozen", "member-thawed", "member-removed");
  }

  @Test
  @DisplayName(
      "accounts suspend and reinstate close and open an account; a wrong or unclear choice is refused")
  void suspends() throws IOException {
    accounts("client,NIT,901000015,quince,Quince,quince@correo.example,," + HASH + "\n");
    String who = " --portal facturatech --document NIT:901.000.015";
    assertThat(signIn("quince").path()).isEqualTo("/facturatech/account");
    assertThat(run("accounts suspend" + who).said().lines())
        .hasSize(2) // the other names the database
        .contains("Suspended.");
    assertThat(signIn("quince").status()).isEqualTo(422);
    assertThat(run("accounts suspend" + who).said()).contains("It was suspended already.");
    assertThat(run("accounts reinstate" + who).said().lines())
        .hasSize(2) // the other names the database
        .contains("Reinstated.");
    assertThat(run("accounts reinstate" + who).said())
        .contains("It was not suspended by an operator.");
    assertThat(signIn("quince").path()).isEqualTo("/facturatech/account");
    assertThat(run("accounts suspend --portal facturatech --user nadie").exitCode()).isEqualTo(2);
    assertThat(run("accounts suspend --portal facturatech").said()).contains("Say whose account");
    assertThat(run("accounts invite-again --portal alianza --user nadie").exitCode()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "who was only invited has no secret to come back to: reinstate names the command that invites again")
  void reinstatesInvited() {
    assertThat(
            run("accounts create --portal facturatech --document NIT:901000016 --email invitada@correo.example")
                .exitCode())
        .isZero();
    String who = " --portal facturatech --document NIT:901000016";
    assertThat(run("accounts suspend" + who).exitCode()).isZero();
    assertThat(run("accounts reinstate" + who).said())
        .contains("Reinstated. It has no secret yet", "accounts invite-again sends another.");
    assertThat(run("accounts invite-again" + who).exitCode()).isZero();
  }

  @Test
  @DisplayName("an example file overwrites none")
  void templateKeeps() throws IOException {
    Path there = Files.writeString(folder.resolve("there.csv"), "mine");
    assertThat(run("members template --portal multiportal " + there).exitCode()).isEqualTo(2);
    assertThat(there).content().isEqualTo("mine");
  }

  @Test
  @DisplayName("the example file of every portal is taken by its import as it stands")
  void templates() {
    for (String portal : List.of("alianza", "facturatech", "multiportal")) {
      Path accounts = folder.resolve("accounts-" + portal + ".csv");
      assertThat(run("accounts template --portal " + portal + " " + accounts).exitCode()).isZero();
      assertThat(run("accounts import --dry-run --portal " + portal + " " + accounts).said())
          .contains(" added, 0 changed, 0 unchanged, 0 bad.");
    }
    Path members = folder.resolve("members-template.csv");
    run("members template --portal multiportal " + members);
    assertThat(
            run("members import --dry-run --entity coopsabana --portal multiportal " + members)
                .said())
        .contains(" added, 0 changed, 0 unchanged, 0 bad.");
  }

  private static void registered(String cc, String user, String pin) {
    Member member =
        server
            .bean(Registry.class)
            .page(
                new PortalId("multiportal"),
                new Registry.Search("", "", Optional.of(new DocumentNumber("CC", cc)), false),
                null,
                1)
            .getFirst()
            .member();
    Hashed hashed = server.bean(Credentials.class).hash(Secret.of(pin));
    server
        .bean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          Account made =
              server
                  .bean(Accounts.class)
                  .create(
                      new NewAccount(
                          member.portal(),
                          "member",
                          member.entity(),
                          member.id(),
                          member.name(),
                          user,
                          member.document(),
                          member.email(),
                          member.mobile(),
                          Account.Status.ACTIVE),
                      List.of(LoginKey.user(user)));
          server.bean(Credentials.class).replace(made.id(), hashed);
        });
  }

  private static Person.Page pin(String user) {
    return server
        .person()
        .open("/multiportal/sign-in")
        .press("Continuar", "user", user)
        .press("Entrar", "secret", "7306");
  }

  private static Person.Page signIn(String login) {
    return server
        .person()
        .open("/facturatech/sign-in")
        .press("Acceder", "kind", "client", "login", login, "secret", PASSWORD);
  }

  private static CommandLineRun accounts(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("accounts.csv"), ACCOUNTS + lines);
    return run("accounts import " + file + " --portal facturatech");
  }

  private static CommandLineRun members(String lines, String more) throws IOException {
    Path file = Files.writeString(folder.resolve("members.csv"), MEMBERS + lines);
    return run("members import " + file + " --portal multiportal --entity coopsabana" + more);
  }

  private static CommandLineRun run(String arguments) {
    // template commands need no database, and know no --data
    return arguments.contains(" template ")
        ? CommandLineRun.alone(arguments.split(" "))
        : CommandLineRun.of(DATABASE.database(), folder, arguments.split(" "));
  }
}
