package io.portero.cli;

import io.portero.account.AccountLine;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.ManyAccounts;
import io.portero.credential.Credentials;
import io.portero.journey.AccountImport;
import io.portero.journey.Corrections;
import io.portero.portal.Portal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `accounts import`.
@Command(
    name = "import",
    description = {
      "Takes over accounts of another system from a CSV file; works while the server runs.",
      "Columns, in any order: kind,documentType,documentNumber,user,name,email,mobile,passwordHash.",
      "Hashes of bcrypt, PBKDF2, scrypt, salted SHA, SHA-crypt, Argon2 and phpass are replaced at the next sign-in. An account without one is",
      "found by its recovery. A password that was chosen here stays.",
      "Exit code: 0 if every line is good, 1 if some are bad, 2 if nothing could be read."
    })
final class AccountsImportCommand extends PortalAction {

  @Mixin private ImportFileOptions settings = new ImportFileOptions();

  @Override
  int work(Portal portal, CommandContext context) {
    try (var screen = ImportScreen.shown(settings.report())) {
      var credentials = context.bean(Credentials.class);
      var imports =
          new AccountImport(
              context.bean(Accounts.class),
              context.bean(ManyAccounts.class),
              context.bean(AccountStates.class),
              context.bean(Corrections.class),
              credentials,
              context.bean(JdbcClient.class),
              context.bean(TransactionTemplate.class));
      var lines = new AccountLine(portal, credentials::accepts);
      return screen.tell(imports.run(lines, settings.file(), settings.options(), screen));
    }
  }
}
