package io.portero.credential;

import io.portero.portal.SecretPolicy;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Passwords and PINs of accounts. [#hash] and [#verify] are slow on purpose: call them outside a transaction.
@Component
public class Credentials {

  /// Kinds of imported hashes that may be left at the same time.
  public static final int MOST_KINDS = 8;

  private final SecretRules rules;
  private final PasswordHasher hasher;
  private final CredentialStore store;
  private final Layers layers;

  Credentials(SecretRules rules, PasswordHasher hasher, CredentialStore store, Layers layers) {
    this.rules = rules;
    this.hasher = hasher;
    this.store = store;
    this.layers = layers;
  }

  /// What is wrong with a chosen secret (A8, B11); empty if nothing is. A portal whose policy asks for it waits for the list of
  /// breached passwords, so call it outside a transaction.
  ///
  /// @param personal what it must not be made of: user name, document number, local part of the e-mail address,
  ///     words of the name, dates as ddMM, MMdd and yyyy
  /// @param field the form field that the problems stand beside
  public List<Problem> check(
      SecretPolicy policy, Secret chosen, Collection<String> personal, String field) {
    return rules.check(policy, chosen, personal, field);
  }

  /// The policy as the lines of the live checklist (A7).
  public List<ChecklistRule> rules(SecretPolicy policy) {
    return rules.checklist(policy);
  }

  /// Whatever leads to a comparison, from its very beginning: no more of it is let in than can be compared in good time, so that
  /// nothing is looked up or counted for those who must be refused.
  ///
  /// @throws Overloaded if this node has as much to compare as it can
  public <T> T withPermit(Supplier<T> work) {
    return hasher.capacity().withPermit(work);
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
    return rightSince(account, typed).isPresent();
  }

  /// [#verify], and since when it is the account's secret: what [#isSince] asks for once the account is locked.
  public Optional<Instant> rightSince(@Nullable UUID account, Secret typed) {
    CredentialStore.LookUp lookUp = store.lookUp(account);
    Optional<CredentialStore.Kept> found = lookUp.kept();
    @Nullable String recipe = found.map(CredentialStore.Kept::recipe).orElse(null);
    List<Secret> compared = layer(lookUp, typed);
    @Nullable String keyId = found.map(CredentialStore.Kept::keyId).orElse(null);
    if (keyId == null) {
      compared.forEach(hasher::matchesNothing);
      return Optional.empty();
    }
    CredentialStore.Kept kept = found.orElseThrow();
    if (!matchesAny(compared, kept.encoded(), keyId)) {
      return Optional.empty();
    }
    if (recipe != null || hasher.isOutdated(kept.encoded(), keyId)) {
      store.renew(kept.account(), kept.encoded(), hasher.hash(typed));
    }
    return Optional.of(kept.changedAt());
  }

  /// Whether the secret is still the one it was: comparing takes long, and its owner may have changed it meanwhile.
  public boolean isSince(UUID account, Instant changedAt) {
    return store.find(account).filter(kept -> kept.changedAt().equals(changedAt)).isPresent();
  }

  /// Whether a newly chosen secret is the one that the account has. Only for who has proved to be its owner: how long it takes
  /// says whether there is one.
  ///
  /// @throws Overloaded if this node hashes as much as it can
  public boolean isCurrent(UUID account, Secret chosen) {
    CredentialStore.LookUp lookUp = store.lookUp(account);
    @Nullable String keyId = lookUp.kept().map(CredentialStore.Kept::keyId).orElse(null);
    return keyId != null
        && matchesAny(layer(lookUp, chosen), lookUp.kept().orElseThrow().encoded(), keyId);
  }

  /// Every one of them is compared, whether or not one before was right.
  private boolean matchesAny(List<Secret> compared, String encoded, String keyId) {
    boolean matches = false;
    for (Secret secret : compared) {
      matches |= hasher.matches(secret, encoded, keyId);
    }
    return matches;
  }

  private List<Secret> layer(CredentialStore.LookUp lookUp, Secret typed) {
    @Nullable String recipe = lookUp.kept().map(CredentialStore.Kept::recipe).orElse(null);
    List<ForeignHash> kinds = layers.kinds(lookUp.foreign());
    return kinds.isEmpty() && recipe == null
        ? List.of(typed)
        : hasher.capacity().run(() -> layers.compared(kinds, recipe, typed));
  }

  /// Keeps a new secret; the old one stops working.
  public void replace(UUID account, Hashed hashed) {
    store.put(account, hashed, null);
  }

  public boolean exists(UUID account) {
    return store.find(account).isPresent();
  }

  /// Those of the accounts that have one.
  public Set<UUID> existing(Collection<UUID> accounts) {
    return store.existing(accounts);
  }

  /// Whether a hash from another system can be imported: bcrypt, PBKDF2, scrypt, salted SHA, SHA-crypt, Argon2 or phpass, in any
  /// wrapping that [ForeignHashes] knows.
  public boolean accepts(String foreignEncoded) {
    return ForeignHashes.read(foreignEncoded).isPresent();
  }

  /// Which kinds of imported hashes there are at this moment.
  public ImportedKinds importedKinds() {
    return new ImportedKinds(layers.kinds());
  }

  /// Puts hashes from another system under ours, which takes as long as [#hash(Secret)] for each: on all cores, and outside a transaction.
  ///
  /// @return in the order of `foreignEncoded`
  /// @throws IllegalArgumentException unless it [#accepts] all of them
  public List<LaidHash> layAll(List<String> foreignEncoded) {
    return hasher.hashAll(foreignEncoded.stream().map(Credentials::foreign).toList());
  }

  /// Lays and keeps one.
  ///
  /// @throws IllegalArgumentException unless it [#accepts] it
  public void importHash(UUID account, String foreignEncoded) {
    importHash(account, layAll(List.of(foreignEncoded)).getFirst());
  }

  /// Keeps a hash from another system, under one of ours, until the account's next sign-in replaces both.
  public void importHash(UUID account, LaidHash laid) {
    store.put(account, laid.hashed(), laid.under());
  }

  /// The same for accounts that have no credential, in one statement.
  public void importAll(Map<UUID, LaidHash> laid) {
    store.putAll(laid);
  }

  private static ForeignHash foreign(String encoded) {
    return ForeignHashes.read(encoded)
        .orElseThrow(
            () -> new IllegalArgumentException("not a hash of a kind that can be imported"));
  }
}
