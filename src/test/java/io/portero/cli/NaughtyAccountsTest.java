package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.AccountLine;
import io.portero.account.Accounts;
import io.portero.credential.Credentials;
import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import io.portero.database.OpenDatabase;
import io.portero.journey.AccountImport;
import io.portero.portal.Portal;
import io.portero.support.Grumbles;
import io.portero.support.NaughtyCsv;
import io.portero.support.NaughtyStrings;
import io.portero.support.SomeKeys;
import io.portero.support.SomePortal;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class NaughtyAccountsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  @RegisterExtension static final Grumbles GRUMBLES = new Grumbles();

  private static final List<String> COLUMNS =
      List.of("kind", "documentType", "documentNumber", "user", "name", "email", "mobile");

  @TempDir static Path folder;

  private final Portal portal = SomePortal.named("firm");

  @Test
  @DisplayName("every naughty string in every column of accounts is kept as it stands, or told")
  void everyColumn() throws IOException {
    ImportReport report = run(NaughtyCsv.of(COLUMNS, NaughtyAccountsTest::good));

    assertThat(report.added() + report.changed() + report.unchanged() + report.bad())
        .isEqualTo(COLUMNS.size() * NaughtyStrings.all().size());
    keptAsTyped("name", "Ana Peña", 400);
    keptAsTyped("user_name", "ana", 100);
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  private static List<String> good(int n) {
    String document = String.valueOf(50_000_000 + n);
    return List.of(
        "member", "CC", document, "ana" + n, "Ana Peña", "ana@correo.example", "310 555 0101");
  }

  private static void keptAsTyped(String column, String good, int atLeast) {
    assertThat(
            DB.jdbc()
                .sql("select " + column + " from account where " + column + " not like ?")
                .param(good + "%")
                .query(String.class)
                .list())
        .hasSizeGreaterThan(atLeast)
        .isSubsetOf(NaughtyCsv.tidy());
  }

  private ImportReport run(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("accounts.csv"), csv);
    SomeKeys.fileIn(folder);
    var database = CommandDatabase.on(OpenDatabase.external(DB.database()));
    try (CommandContext context = CommandContext.on(database, folder, Path.of("portals"))) {
      var imports =
          new AccountImport(
              context.bean(Accounts.class),
              context.bean(io.portero.account.ManyAccounts.class),
              context.bean(io.portero.account.AccountStates.class),
              context.bean(io.portero.journey.Corrections.class),
              context.bean(Credentials.class),
              context.bean(JdbcClient.class),
              context.bean(TransactionTemplate.class));
      return imports.run(
          new AccountLine(portal, context.bean(Credentials.class)::accepts),
          file,
          new ImportOptions(false, false),
          new NaughtyCsv());
    }
  }
}
