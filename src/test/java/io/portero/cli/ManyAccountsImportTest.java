package io.portero.cli;

import static io.portero.support.ImportNotes.counts;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.AccountLine;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.LoginTaken;
import io.portero.account.ManyAccounts;
import io.portero.account.NewAccount;
import io.portero.cli.AccountsOfAFile.Line;
import io.portero.credential.Credentials;
import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import io.portero.database.OpenDatabase;
import io.portero.journey.AccountImport;
import io.portero.journey.Corrections;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.EmailAddress;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.ImportNotes;
import io.portero.support.LockWaits;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Files of some thousand lines, which are taken over many at a time (decision 049).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyAccountsImportTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final String HEADER =
      "kind,documentType,documentNumber,user,name,email,mobile,passwordHash\n";
  private static final ImportOptions KEEP = new ImportOptions(false, false);
  private static final ImportOptions DRY = new ImportOptions(true, false);
  private static final ImportOptions STRICT = new ImportOptions(false, true);

  @TempDir static Path folder;

  private CommandContext context;
  private CommandContext other;
  private Portal portal;

  @BeforeAll
  void lay() {
    SomeKeys.fileIn(folder);
    context = open();
    other = open();
    portal = context.bean(Portals.class).get(new PortalId("facturatech"));
  }

  private static CommandContext open() {
    return CommandContext.on(
        CommandDatabase.on(OpenDatabase.external(DB.database())), folder, Path.of("portals"));
  }

  @AfterAll
  void clear() {
    context.close();
    other.close();
  }

  @BeforeEach
  void empty() {
    DB.jdbc().sql("truncate account cascade").update();
    DB.jdbc().sql("truncate credential").update();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  @DisplayName("many at a time come to what one after the other would")
  void equivalent(long seed) {
    Random random = new Random(seed);
    AccountsOfAFile expected = new AccountsOfAFile();
    for (int file = 0; file < 3; file++) {
      List<Line> lines = lines(random, 2_600);
      expected.startAgain();
      for (int i = 0; i < lines.size(); i++) {
        expected.take(i + 2L, lines.get(i));
      }
      Map<String, String> before = stored();
      assertThat(run(context, csv(lines), DRY, new ImportNotes()).kept()).isFalse();
      ImportNotes strict = new ImportNotes();
      assertThat(run(context, csv(lines), STRICT, strict).kept()).isFalse();
      assertThat(strict.flaws()).isEqualTo(expected.flaws);
      assertThat(stored()).isEqualTo(before);
      ImportNotes notes = new ImportNotes();
      ImportReport report = run(context, csv(lines), KEEP, notes);
      assertThat(notes.flaws()).isEqualTo(expected.flaws);
      assertThat(counts(report))
          .isEqualTo(
              "%s added, %s changed, %s unchanged, %s bad"
                  .formatted(
                      expected.added, expected.changed, expected.unchanged, expected.flaws.size()));
      assertThat(report.newKeys()).isEqualTo(expected.newKeys);
      assertThat(stored()).isEqualTo(expected.expected());
    }
  }

  /// Of few people many lines each: known, changed, repeated, contradictory and broken ones.
  private static List<Line> lines(Random random, int many) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int who = random.nextInt(2_000);
      boolean supplier = random.nextInt(3) == 0;
      int stranger = random.nextInt(50) == 0 ? random.nextInt(2_000) : who;
      String email = random.nextInt(40) == 0 ? "none" : "p" + who + "@correo.example";
      String name = "Nombre " + (random.nextInt(12) == 0 ? random.nextInt(9) : 0);
      String mobile = who % 2 == 0 ? "" : "+573100" + (100_000 + who);
      String nit = random.nextInt(4) == 0 ? "" : "90010" + (1_000 + who);
      String user = random.nextInt(4) == 0 ? "" : "Usuario" + stranger;
      lines.add(
          supplier
              ? new Line("supplier", "", "", name, email, mobile)
              : new Line("client", nit, user, name, email, mobile));
    }
    return lines;
  }

  @Test
  @DisplayName(
      "Argon2id hashes at our own costs open with the old password, and are ours after the first sign-in")
  void ownCosts() {
    Credentials credentials = context.bean(Credentials.class);
    String old = argon2id("password");
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 5; i++) {
      csv.append("client,,,u%s,Nombre,p%s@correo.example,,\"%s\"\n".formatted(i, i, old));
    }
    assertThat(counts(run(context, csv.toString(), KEEP, new ImportNotes())))
        .isEqualTo("5 added, 0 changed, 0 unchanged, 0 bad");
    UUID first = account("user:u0").id();
    assertThat(recipes()).hasSize(5).doesNotContainNull();
    assertThat(encoded())
        .doesNotHaveDuplicates()
        .doesNotContain(old)
        .allMatch(encoded -> encoded.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    assertThat(credentials.verify(first, Secret.of("another"))).isFalse();
    assertThat(credentials.verify(first, Secret.of("password"))).isTrue();
    assertThat(recipes()).filteredOn(recipe -> recipe == null).hasSize(1);
    credentials.replace(account("user:u1").id(), credentials.hash(Secret.of("chosen here")));
    assertThat(counts(run(context, csv.toString(), KEEP, new ImportNotes())))
        .isEqualTo("0 added, 0 changed, 5 unchanged, 0 bad");
    assertThat(credentials.verify(account("user:u1").id(), Secret.of("chosen here"))).isTrue();
  }

  /// As another system keeps it: of the password itself, without a pepper.
  private static String argon2id(String password) {
    byte[] salt = "somesaltsomesalt".getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[32];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(19_456)
            .withIterations(2)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=19456,t=2,p=1$%s$%s"
        .formatted(base64.encodeToString(salt), base64.encodeToString(hash));
  }

  @Test
  @DisplayName(
      "somebody who registers while their line is taken over keeps their account; the line corrects it")
  void registersMeanwhile() {
    JdbcClient jdbc = DB.jdbc();
    Accounts accounts = new Accounts(jdbc, Clock.systemUTC());
    CompletableFuture<ImportReport> imported =
        DB.transactions()
            .execute(_ -> {
              accounts.create(somebody(), List.of(new LoginKey("user:u7")));
              var running =
                  supplyAsync(() -> run(context, users(1_000, false), KEEP, new ImportNotes()));
              LockWaits.await(jdbc, 1);
              return running;
            });
    assertThat(counts(imported.join())).isEqualTo("999 added, 1 changed, 0 unchanged, 0 bad");
    assertThat(account("user:u7").name()).isEqualTo("Nombre");
    assertThat(account("user:u7").status()).isEqualTo(Account.Status.ACTIVE);
  }

  @Test
  @DisplayName("two imports of the same people at once, in opposite order, lose no line")
  void twoAtOnce() {
    var one = supplyAsync(() -> run(context, users(5_000, false), KEEP, new ImportNotes()));
    var two = supplyAsync(() -> run(other, users(5_000, true), KEEP, new ImportNotes()));
    var somebody = supplyAsync(this::register);
    ImportReport first = one.join();
    ImportReport second = two.join();
    long registered = somebody.join();
    assertThat(first.bad() + second.bad()).isZero();
    assertThat(first.lines()).isEqualTo(5_000);
    assertThat(second.lines()).isEqualTo(5_000);
    assertThat(first.added() + second.added() + registered).isEqualTo(5_000);
    assertThat(stored()).hasSize(5_000);
    assertThat(DB.jdbc().sql("select count(*) from account").query(Long.class).single())
        .isEqualTo(5_000);
  }

  /// @return how many accounts of the file's were made by people themselves
  private long register() {
    Accounts accounts = new Accounts(DB.jdbc(), Clock.systemUTC());
    long made = 0;
    for (int i = 0; i < 5_000; i += 500) {
      LoginKey key = new LoginKey("user:u" + i);
      try {
        DB.transactions().executeWithoutResult(_ -> accounts.create(somebody(), List.of(key)));
        made++;
      } catch (LoginTaken taken) {
        continue;
      }
    }
    return made;
  }

  private NewAccount somebody() {
    return new NewAccount(
        portal.id(),
        "client",
        "",
        null,
        "Somebody",
        "u",
        null,
        new EmailAddress("somebody@correo.example"),
        null,
        Account.Status.ACTIVE);
  }

  private static String users(int many, boolean backwards) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      lines.add("client,,,u%s,Nombre,p%s@correo.example,,\n".formatted(i, i));
    }
    if (backwards) {
      Collections.reverse(lines);
    }
    return HEADER + String.join("", lines);
  }

  private static String csv(List<Line> lines) {
    return HEADER + String.join("", lines.stream().map(Line::csv).toList());
  }

  private Account account(String key) {
    return context.bean(Accounts.class).find(portal.id(), List.of(new LoginKey(key))).orElseThrow();
  }

  private static List<String> recipes() {
    return texts("select foreign_recipe from credential");
  }

  private static List<String> encoded() {
    return texts("select encoded from credential");
  }

  private static List<String> texts(String sql) {
    return DB.jdbc().sql(sql).query((row, _) -> row.getString(1)).list();
  }

  private static Map<String, String> stored() {
    Map<String, String> all = new TreeMap<>();
    DB.jdbc()
        .sql(
            """
            select key, coalesce(document_number, '') as document, user_name, name, email, coalesce(mobile, '') as mobile
            from account_login l join account a on a.id = l.account
            """)
        .query(row -> {
          all.put(
              row.getString("key"),
              AccountsOfAFile.stored(
                  row.getString("document"),
                  row.getString("user_name"),
                  row.getString("name"),
                  row.getString("email"),
                  row.getString("mobile")));
        });
    return all;
  }

  private ImportReport run(
      CommandContext by, String csv, ImportOptions options, ImportNotes notes) {
    try {
      Path file = Files.writeString(Files.createTempFile(folder, "accounts", ".csv"), csv);
      Credentials credentials = by.bean(Credentials.class);
      var imports =
          new AccountImport(
              by.bean(Accounts.class),
              by.bean(ManyAccounts.class),
              by.bean(AccountStates.class),
              by.bean(Corrections.class),
              credentials,
              by.bean(JdbcClient.class),
              by.bean(TransactionTemplate.class));
      return imports.run(new AccountLine(portal, credentials::accepts), file, options, notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
