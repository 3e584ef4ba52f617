package io.portero.credential;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Puts what was imported before V041, when another system's hash was kept as it came, under a hash of ours: before the
/// first request, so that no sign-in meets one.
@Component
final class BareImports implements SmartInitializingSingleton {

  private final CredentialStore store;
  private final Credentials credentials;

  BareImports(CredentialStore store, Credentials credentials) {
    this.store = store;
    this.credentials = credentials;
  }

  @Override
  public void afterSingletonsInstantiated() {
    store.bare().stream()
        .filter(bare -> credentials.accepts(bare.encoded()))
        .forEach(bare -> credentials.importHash(bare.account(), bare.encoded()));
  }
}
