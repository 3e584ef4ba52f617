package io.portero.credential;

import io.portero.portal.SecretPolicy;
import io.portero.shared.Overloaded;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Passwords and PINs of accounts. [#hash] and [#verify] are slow on purpose: call them outside a transaction.
@Service
public class Credentials {

  private final SecretRules rules;
  private final PasswordHasher hasher;
  private final CredentialStore store;

  Credentials(SecretRules rules, PasswordHasher hasher, CredentialStore store) {
    this.rules = rules;
    this.hasher = hasher;
    this.store = store;
  }

  /// What is wrong with a chosen secret (A8, B11); empty if nothing is.
  ///
  /// @param personal what it must not be made of: user name, document number, local part of the e-mail address,
  ///     words of the name, dates as ddMM, MMdd and yyyy
  /// @param field the form field that the problems stand beside
  public List<Problem> check(
      SecretPolicy policy, Secret chosen, Collection<String> personal, String field) {
    return rules.check(policy, chosen, personal, field);
  }

  /// The policy as the lines of the live checklist (A7).
  public List<Rule> rules(SecretPolicy policy) {
    return rules.checklist(policy);
  }

  /// Hashes a chosen secret, ready to be kept by [#replace].
  ///
  /// @throws Overloaded if this node hashes as much as it can
  public Hashed hash(Secret chosen) {
    return hasher.hash(chosen);
  }

  /// Whether this is the account's secret. Without an account, or one without a credential, it does the same work
  /// and says no (security.md 1). A right one whose hash is imported or outdated is hashed anew.
  ///
  /// @throws Overloaded if this node hashes as much as it can
  public boolean verify(@Nullable UUID account, Secret typed) {
    var kept = store.find(account);
    if (kept.isEmpty()) {
      return hasher.matchesNothing(typed);
    }
    String encoded = kept.get().encoded();
    @Nullable String keyId = kept.get().keyId();
    if (keyId == null) {
      return verifyImported(kept.get().account(), encoded, typed);
    }
    boolean right = hasher.matches(typed, encoded, keyId);
    if (right && hasher.isOutdated(encoded, keyId)) {
      store.renew(kept.get().account(), encoded, hasher.hash(typed));
    }
    return right;
  }

  /// An imported hash costs its own work and then ours, right or wrong: the new hash, or a dummy.
  private boolean verifyImported(UUID account, String encoded, Secret typed) {
    if (!hasher.capacity().run(() -> ForeignHashes.matches(encoded, typed))) {
      return hasher.matchesNothing(typed);
    }
    store.renew(account, encoded, hasher.hash(typed));
    return true;
  }

  /// Keeps a new secret; the old one stops working.
  public void replace(UUID account, Hashed hashed) {
    store.put(account, hashed.encoded(), hashed.keyId());
  }

  public boolean exists(UUID account) {
    return store.find(account).isPresent();
  }

  /// How many credentials each master key's pepper is in; the empty id counts imported hashes, which have none yet.
  public Map<String, Long> countsByKey() {
    return store.countsByKey();
  }

  /// Whether a hash from another system can be imported: bcrypt, PBKDF2, scrypt, salted SHA or Argon2.
  public boolean accepts(String foreignEncoded) {
    return ForeignHashes.accepts(foreignEncoded);
  }

  /// Keeps a hash from another system until the account's next sign-in replaces it.
  ///
  /// @throws IllegalArgumentException unless [#accepts] it
  public void importHash(UUID account, String encoded) {
    if (!accepts(encoded)) {
      throw new IllegalArgumentException("not a hash of a kind that can be imported");
    }
    store.put(account, encoded, null);
  }
}
