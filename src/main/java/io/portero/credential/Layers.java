package io.portero.credential;

import io.portero.shared.Secret;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Imported hashes stand under ours: we hash what the other system's function makes of a password, so that a stolen
/// database holds nothing weaker than our own hashes.
///
/// While such accounts are left, **every** comparison does the work of every kind of them, whoever is asked for and
/// whether or not there is such an account: else time would tell (security.md 1). Accounts of one kind whose costs differ are
/// filled up to the dearest. The work ends with the last account of its kind that signs in.
@Component
final class Layers {

  private final CredentialStore store;
  private final ForeignHash.Reader reader;

  @Autowired
  Layers(CredentialStore store) {
    this(store, ForeignHashes::read);
  }

  /// @param reader so that tests can count what is worked
  Layers(CredentialStore store, ForeignHash.Reader reader) {
    this.store = store;
    this.reader = reader;
  }

  /// What stands under our hash of an imported one.
  static Secret under(ForeignHash foreign) {
    return secret(foreign.expected());
  }

  /// Whose work is to be done at each comparison: of each kind the dearest that is left.
  List<ForeignHash> kinds() {
    return store.foreignKinds().stream().flatMap(recipe -> reader.read(recipe).stream()).toList();
  }

  /// What our hash is to be compared with. Slow.
  ///
  /// @param recipe of the account's own imported hash; null if it has none, or there is no account
  Secret compared(List<ForeignHash> kinds, @Nullable String recipe, Secret typed) {
    Optional<ForeignHash> own = Optional.ofNullable(recipe).flatMap(reader::read);
    String password = typed.reveal();
    for (ForeignHash dearest : kinds) {
      ForeignHash.Effort most = dearest.effort();
      long done =
          own.map(ForeignHash::effort)
              .filter(effort -> effort.kind().equals(most.kind()))
              .map(ForeignHash.Effort::units)
              .orElse(0L);
      if (most.units() > done) {
        dearest.spend(most.units() - done, password);
      }
    }
    return own.map(foreign -> secret(foreign.digest(password))).orElse(typed);
  }

  private static Secret secret(byte[] digest) {
    return Secret.of(Base64.getEncoder().encodeToString(digest));
  }
}
