package io.portero.credential;

import java.util.Map;
import org.springframework.stereotype.Component;

/// How many passwords and PINs each master key's pepper is in; needs no key itself.
@Component
public class KeyUse {

  private final CredentialStore store;

  KeyUse(CredentialStore store) {
    this.store = store;
  }

  /// By the key's id.
  public Map<String, Long> countsByKey() {
    return store.countsByKey();
  }
}
