package io.portero.journey;

import io.portero.account.Account;
import io.portero.account.AccountLine;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.LoginTaken;
import io.portero.account.ManyAccounts;
import io.portero.credential.Credentials;
import io.portero.credential.ImportedKinds;
import io.portero.credential.LaidHash;
import io.portero.shared.Bilingual;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes over accounts of another system, or says why not. One whose login keys are known is corrected instead; a credential that
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
  static final Bilingual TOO_MANY_KINDS =
      new Bilingual(
          "its hash is of one kind too many: every sign-in does the work of each; import it once fewer are left",
          "su hash es de una clase que ya no cabe: cada ingreso hace el trabajo de todas; impórtelo cuando queden menos");
  private static final Bilingual TAKEN =
      new Bilingual(
          "one of its login keys is another account's",
          "una de sus llaves de ingreso es de otra cuenta");

  private final Accounts accounts;
  private final ManyAccounts many;
  private final AccountStates states;
  private final Corrections corrections;
  private final Credentials credentials;

  AccountTakeover(
      Accounts accounts,
      ManyAccounts many,
      AccountStates states,
      Corrections corrections,
      Credentials credentials) {
    this.accounts = accounts;
    this.many = many;
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

  /// What `lines` of one portal find at this moment.
  KnownAccounts known(List<GoodLine> lines) {
    if (lines.isEmpty()) {
      return new KnownAccounts(Map.of(), Set.of());
    }
    var keys = lines.stream().flatMap(line -> line.values().logins().stream()).toList();
    var byKey = many.byKey(lines.getFirst().values().account().portal(), keys);
    Set<UUID> waiting =
        byKey.values().stream()
            .filter(KnownAccounts::waits)
            .map(Account::id)
            .collect(Collectors.toSet());
    return new KnownAccounts(byKey, waiting.isEmpty() ? Set.of() : credentials.existing(waiting));
  }

  /// Which kinds of hashes there are; asks for them only if any line brings one.
  ImportedKinds kinds(List<GoodLine> lines) {
    boolean any = lines.stream().anyMatch(line -> line.values().passwordHash().isPresent());
    return any ? credentials.importedKinds() : new ImportedKinds();
  }

  /// Computes what is kept of their hashes, by the number of the line. Slow, and therefore outside a transaction.
  Map<Long, LaidHash> layAll(List<GoodLine> all, KnownAccounts known) {
    List<GoodLine> lines = all.stream().filter(line -> known.wantsHash(line.values())).toList();
    List<LaidHash> hashes =
        credentials.layAll(
            lines.stream().map(line -> line.values().passwordHash().orElseThrow()).toList());
    Map<Long, LaidHash> laid = new HashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      laid.put(lines.get(i).number(), hashes.get(i));
    }
    return laid;
  }

  /// Makes accounts that nobody has yet. Joins the caller's transaction.
  ///
  /// @param laid their hashes, by the number of the line
  /// @throws org.springframework.dao.DuplicateKeyException if somebody has one by now: the transaction can only be rolled back
  void addAll(List<GoodLine> lines, Map<Long, LaidHash> laid) {
    if (lines.isEmpty()) {
      return;
    }
    List<UUID> ids =
        many.create(
            lines.stream()
                .map(line ->
                    new ManyAccounts.Wanted(line.values().account(), line.values().logins()))
                .toList());
    Map<UUID, LaidHash> hashes = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      LaidHash hash = laid.get(lines.get(i).number());
      if (hash != null) {
        hashes.put(ids.get(i), hash);
      }
    }
    if (!hashes.isEmpty()) {
      credentials.importAll(hashes);
    }
  }

  /// Takes over one line whose login keys are known. Joins the caller's transaction.
  ///
  /// @param laid its hash as it is kept; null if it has none, or none was computed
  /// @param dry a run whose transaction is rolled back: hashing is slow, and is left out
  Taken take(AccountLine.Values line, @Nullable LaidHash laid, boolean dry) {
    List<Account> known = accounts.all(line.account().portal(), line.logins());
    if (known.size() > 1) {
      return new Taken.Refused(TWO_ACCOUNTS);
    }
    Consumer<Account> hash = account -> importHash(account, line, laid, dry);
    try {
      return known.isEmpty() ? add(line, hash) : correct(known.getFirst(), line, hash);
    } catch (LoginTaken taken) {
      return new Taken.Refused(TAKEN);
    }
  }

  /// Its owner left in the meantime.
  private Taken add(AccountLine.Values line, Consumer<Account> hash) {
    Account account = accounts.create(line.account(), line.logins());
    line.passwordHash().ifPresent(_ -> hash.accept(account));
    return new Taken.Added();
  }

  private Taken correct(Account account, AccountLine.Values line, Consumer<Account> hash) {
    var document = line.account().document();
    if (document != null && account.document() != null && !document.equals(account.document())) {
      return new Taken.Refused(OTHER_DOCUMENT);
    }
    int keys = accounts.addLogins(account, line.logins());
    boolean different = corrections.account(account.id(), line.account()); // locks in order
    accounts.complete(account, line.account());
    boolean hashed = takeHash(account, line, hash);
    return new Taken.Known(different || hashed || keys > 0, keys);
  }

  private boolean takeHash(Account account, AccountLine.Values line, Consumer<Account> hash) {
    if (line.passwordHash().isEmpty()
        || credentials.exists(account.id())
        || !states.openImported(account.id())) {
      return false;
    }
    hash.accept(account);
    return true;
  }

  private void importHash(
      Account account, AccountLine.Values line, @Nullable LaidHash laid, boolean dry) {
    if (dry) {
      return;
    }
    if (laid == null) {
      credentials.importHash(account.id(), line.passwordHash().orElseThrow());
    } else {
      credentials.importHash(account.id(), laid);
    }
  }
}
