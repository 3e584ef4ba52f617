package io.portero.credential;

import io.portero.shared.Secret;
import io.portero.shared.Typed;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Imported hashes stand under ours: we hash what the other system's function makes of a password, so that a stolen
/// database holds nothing weaker than our own hashes.
///
/// While such accounts are left, **every** comparison does the work of every kind of them, whoever is asked for and
/// whether or not there is such an account: else time would tell (security.md 1). Accounts of one kind whose costs differ are
/// filled up to the dearest. The work ends with the last account of its kind that signs in.
///
/// Other systems hashed a password in whatever form of Unicode the keyboard gave: what was typed is tried in each. How many there are
/// follows from what was typed alone, and each is worked for everybody.
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
    return kinds(store.foreignKinds());
  }

  List<ForeignHash> kinds(List<String> recipes) {
    return recipes.stream().flatMap(recipe -> reader.read(recipe).stream()).toList();
  }

  /// What our hash is to be compared with, any of it: for each form of what was typed one. Slow.
  ///
  /// @param recipe of the account's own imported hash; null if it has none, or there is no account
  List<Secret> compared(List<ForeignHash> kinds, @Nullable String recipe, Secret typed) {
    Optional<ForeignHash> own = Optional.ofNullable(recipe).flatMap(reader::read);
    return forms(typed.reveal()).stream()
        .map(form -> compared(kinds, own, form).orElse(typed))
        .toList();
  }

  private static Optional<Secret> compared(
      List<ForeignHash> kinds, Optional<ForeignHash> own, String password) {
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
    return own.map(foreign -> secret(foreign.digest(password)));
  }

  /// As typed, composed and decomposed; one where they are the same, as for most.
  private static Set<String> forms(String typed) {
    return new LinkedHashSet<>(
        List.of(
            typed,
            Typed.normal(typed, Normalizer.Form.NFC),
            Typed.normal(typed, Normalizer.Form.NFD)));
  }

  private static Secret secret(byte[] digest) {
    return Secret.of(Base64.getEncoder().encodeToString(digest));
  }
}
