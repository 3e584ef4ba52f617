package io.portero.journey;

import io.portero.account.Account;
import io.portero.account.AccountLine;
import io.portero.account.LoginKey;
import io.portero.account.NewAccount;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the lines of a batch find: whose their login keys are, and who of these can sign in already.
///
/// @param withCredential of the accounts that wait for one a line brings
record KnownAccounts(Map<LoginKey, Account> byKey, Set<UUID> withCredential) {

  boolean isNew(AccountLine.Values line) {
    return line.logins().stream().noneMatch(byKey::containsKey);
  }

  /// Of all accounts that its keys lead to the ids.
  Set<UUID> owners(AccountLine.Values line) {
    return accounts(line).map(Account::id).collect(Collectors.toSet());
  }

  /// Whether there is nothing to do: all of its keys are one account's, which says the same. Where that is not certain the answer is no.
  boolean isAsBefore(AccountLine.Values line) {
    return line.logins().stream().allMatch(byKey::containsKey)
        && owners(line).size() == 1
        && accounts(line).allMatch(account -> says(account, line.account()))
        && !wantsHash(line);
  }

  /// Whether it brings a hash that would be kept.
  boolean wantsHash(AccountLine.Values line) {
    return line.passwordHash().isPresent()
        && owners(line).size() <= 1
        && accounts(line)
            .allMatch(account -> waits(account) && !withCredential.contains(account.id()));
  }

  static boolean waits(Account account) {
    return account.status() == Account.Status.IMPORTED;
  }

  private Stream<Account> accounts(AccountLine.Values line) {
    return line.logins().stream().flatMap(key -> Optional.ofNullable(byKey.get(key)).stream());
  }

  private static boolean says(Account account, NewAccount now) {
    return account.name().equals(now.name())
        && account.email().equals(now.email())
        && Objects.equals(account.mobile(), now.mobile())
        && (now.document() == null || now.document().equals(account.document()))
        && (now.userName().isEmpty() || !account.userName().isEmpty());
  }
}
