package io.portero.credential;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Puts what was imported before V041, when another system's hash was kept as it came, under a hash of ours: before the
/// first request, so that no sign-in meets one.
@Component
final class BareImports implements SmartInitializingSingleton {

  private final CredentialStore store;
  private final PasswordHasher hasher;

  BareImports(CredentialStore store, PasswordHasher hasher) {
    this.store = store;
    this.hasher = hasher;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (CredentialStore.Bare bare : store.bare()) {
      ForeignHashes.read(bare.encoded())
          .ifPresent(foreign -> store.lay(bare, hasher.hash(Layers.under(foreign)), foreign));
    }
  }
}
