package io.portero.journey;

import io.portero.account.Account;
import io.portero.account.AccountLine;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.LoginTaken;
import io.portero.credential.Credentials;
import io.portero.shared.Bilingual;
import java.util.List;

/// Takes over one account of another system, or says why not. One whose login keys are known is corrected instead; a credential that
/// exists is never touched, since its owner may have changed it here, and an account that was invited, suspended, refused or closed is not
/// opened.
final class AccountTakeover {

  private static final Bilingual TWO_ACCOUNTS =
      new Bilingual(
          "its login keys lead to several accounts",
          "sus llaves de ingreso llevan a varias cuentas");
  private static final Bilingual OTHER_DOCUMENT =
      new Bilingual(
          "its user is that of an account with another document",
          "su usuario es el de una cuenta con otro documento");
  private static final Bilingual TOO_MANY_KINDS =
      new Bilingual(
          "its hash is of one kind too many: every sign-in does the work of each; import it once fewer are left",
          "su hash es de una clase que ya no cabe: cada ingreso hace el trabajo de todas; impórtelo cuando queden menos");
  private static final Bilingual TAKEN =
      new Bilingual(
          "one of its login keys is another account's",
          "una de sus llaves de ingreso es de otra cuenta");

  private final Accounts accounts;
  private final AccountStates states;
  private final Corrections corrections;
  private final Credentials credentials;

  AccountTakeover(
      Accounts accounts, AccountStates states, Corrections corrections, Credentials credentials) {
    this.accounts = accounts;
    this.states = states;
    this.corrections = corrections;
    this.credentials = credentials;
  }

  /// What became of a line.
  sealed interface Taken {

    record Refused(Bilingual why) implements Taken {}

    record Added() implements Taken {}

    /// @param newKeys login keys that the account has not had before
    record Known(boolean changed, int newKeys) implements Taken {}
  }

  /// Joins the caller's transaction.
  ///
  /// @param dry a run whose transaction is rolled back: hashing is slow, and is left out
  Taken take(AccountLine.Values line, boolean dry) {
    if (line.passwordHash().filter(hash -> !credentials.hasRoomFor(hash)).isPresent()) {
      return new Taken.Refused(TOO_MANY_KINDS);
    }
    List<Account> known = accounts.all(line.account().portal(), line.logins());
    if (known.size() > 1) {
      return new Taken.Refused(TWO_ACCOUNTS);
    }
    try {
      return known.isEmpty() ? add(line, dry) : correct(known.getFirst(), line, dry);
    } catch (LoginTaken taken) {
      return new Taken.Refused(TAKEN);
    }
  }

  private Taken add(AccountLine.Values line, boolean dry) {
    Account account = accounts.create(line.account(), line.logins());
    line.passwordHash().ifPresent(hash -> importHash(account, hash, dry));
    return new Taken.Added();
  }

  private Taken correct(Account account, AccountLine.Values line, boolean dry) {
    var document = line.account().document();
    if (document != null && account.document() != null && !document.equals(account.document())) {
      return new Taken.Refused(OTHER_DOCUMENT);
    }
    int keys = accounts.addLogins(account, line.logins());
    boolean different = corrections.account(account.id(), line.account()); // locks in order
    accounts.complete(account, line.account());
    boolean hashed = takeHash(account, line, dry);
    return new Taken.Known(different || hashed || keys > 0, keys);
  }

  private boolean takeHash(Account account, AccountLine.Values line, boolean dry) {
    if (line.passwordHash().isEmpty()
        || credentials.exists(account.id())
        || !states.openImported(account.id())) {
      return false;
    }
    importHash(account, line.passwordHash().get(), dry);
    return true;
  }

  private void importHash(Account account, String hash, boolean dry) {
    if (!dry) {
      credentials.importHash(account.id(), hash);
    }
  }
}
