package io.portero.cli;

import static io.portero.support.ImportNotes.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.AccountLine;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.credential.Credentials;
import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import io.portero.database.OpenDatabase;
import io.portero.journey.AccountImport;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Secret;
import io.portero.support.ImportNotes;
import io.portero.support.SomeKeys;
import io.portero.support.SomePortal;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// In the commands' own context, so that its wiring is tested too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountImportTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final String HEADER =
      "kind,documentType,documentNumber,user,name,email,mobile,passwordHash\n";

  /// Of the password `secreto`, by OpenLDAP's scheme: SHA-1 with the salt `salt`.
  private static final String HASH = "{SSHA}+/T9W+hJgAKBiCvOMy7V1fbW6fBzYWx0";

  private static final String ANA =
      "company,NIT,900.102.030-4,Ana,Ana Peña,ana@alianza.com.co,310 555 0101," + HASH + "\n";
  private static final String PROVIDER = "supplier,,,,Papelería,ventas@papel.example,,\n";
  private static final LoginKey ANAS_KEY =
      LoginKey.documentAndUser(new DocumentNumber("NIT", "900102030"), "ana");
  private static final ImportOptions KEEP = new ImportOptions(false, false);

  @TempDir static Path folder;

  private final Portal portal = SomePortal.named("firm");
  private final ImportNotes notes = new ImportNotes();
  private CommandContext context;
  private Accounts accounts;
  private Credentials credentials;

  @BeforeAll
  void lay() {
    SomeKeys.fileIn(folder);
    context =
        CommandContext.on(
            CommandDatabase.on(OpenDatabase.external(DB.database())), folder, Path.of("portals"));
    accounts = context.bean(Accounts.class);
    credentials = context.bean(Credentials.class);
  }

  @AfterAll
  void clear() {
    context.close();
  }

  @BeforeEach
  void empty() {
    DB.jdbc().sql("truncate account cascade").update();
    DB.jdbc().sql("truncate credential").update();
  }

  @Test
  @DisplayName("an imported account is found as its kind signs in, and its old password works")
  void imports() throws IOException {
    assertThat(counts(run(HEADER + ANA + PROVIDER, KEEP)))
        .isEqualTo("2 added, 0 changed, 0 unchanged, 0 bad");
    Account ana = accounts.find(portal.id(), List.of(ANAS_KEY)).orElseThrow();
    assertThat(ana.status()).isEqualTo(Account.Status.ACTIVE);
    assertThat(credentials.verify(ana.id(), Secret.of("secreto"))).isTrue();
    assertThat(credentials.verify(ana.id(), Secret.of("other"))).isFalse();
    assertThat(accounts.page(portal.id(), null, 10))
        .extracting(Account::status)
        .containsExactlyInAnyOrder(Account.Status.ACTIVE, Account.Status.IMPORTED);
  }

  @Test
  @DisplayName("the same file again changes nothing, not even a password chosen since")
  void idempotent() throws IOException {
    run(HEADER + ANA, KEEP);
    Account ana = accounts.find(portal.id(), List.of(ANAS_KEY)).orElseThrow();
    credentials.replace(ana.id(), credentials.hash(Secret.of("chosen here")));
    assertThat(counts(run(HEADER + ANA, KEEP))).isEqualTo("0 added, 0 changed, 1 unchanged, 0 bad");
    assertThat(credentials.verify(ana.id(), Secret.of("chosen here"))).isTrue();
    assertThat(counts(run(HEADER + ANA.replace("Ana Peña", "Ana P."), KEEP)))
        .isEqualTo("0 added, 1 changed, 0 unchanged, 0 bad");
  }

  @Test
  @DisplayName("bad lines are told and the good ones kept; strict and dry runs keep nothing")
  void badLines() throws IOException {
    String bad =
        "king,,,,N,n@x.example,,\n"
            + "company,NIT,900102030,,No user,n@x.example,,\n"
            + "company,NIT,900102030,u,,n,12,md5:abc\n"
            + ANA;
    ImportReport strict = run(HEADER + ANA + bad, new ImportOptions(false, true));
    assertThat(notes.flaws())
        .containsExactly(
            "line 3, kind: must be one of company, member, client, supplier",
            "line 4: needs a document and a user",
            "line 5, name: is missing",
            "line 5, email: is no e-mail address",
            "line 5, mobile: is no mobile number",
            "line 5, passwordHash: is no hash of bcrypt, PBKDF2, scrypt, salted SHA, SHA-crypt, Argon2 or phpass that can be taken, or too dear a one",
            "line 6: the same account is on line 2");
    assertThat(strict.kept()).isFalse();
    assertThat(accounts.page(portal.id(), null, 10)).isEmpty();
    run(HEADER + ANA, new ImportOptions(true, false));
    assertThat(accounts.page(portal.id(), null, 10)).isEmpty();
    assertThat(counts(run(HEADER + ANA + bad, KEEP)))
        .isEqualTo("1 added, 0 changed, 0 unchanged, 4 bad");
  }

  @Test
  @DisplayName("a line that is refused takes no login key away from those after it")
  void refusedLinesTakeNothing() throws IOException {
    String lines =
        "client,NIT,901000021,uno,Uno,uno@correo.example,,\n"
            + "client,NIT,901000022,uno,Dos,dos@correo.example,,\n"
            + "client,NIT,901000022,dos,Dos,dos@correo.example,,\n";
    assertThat(counts(run(HEADER + lines, KEEP)))
        .isEqualTo("2 added, 0 changed, 0 unchanged, 1 bad");
    assertThat(notes.flaws()).containsExactly("line 3: the same account is on line 2");
  }

  private ImportReport run(String csv, ImportOptions options) throws IOException {
    notes.clear();
    Path file = Files.writeString(folder.resolve("accounts.csv"), csv);
    var imports =
        new AccountImport(
            accounts,
            context.bean(io.portero.account.ManyAccounts.class),
            context.bean(io.portero.account.AccountStates.class),
            context.bean(io.portero.journey.Corrections.class),
            credentials,
            context.bean(JdbcClient.class),
            context.bean(TransactionTemplate.class));
    return imports.run(new AccountLine(portal, credentials::accepts), file, options, notes);
  }
}
