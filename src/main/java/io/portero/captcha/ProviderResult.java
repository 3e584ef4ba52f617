package io.portero.captcha;

import io.portero.shared.Secret;
import java.util.Optional;

/// What came of a token from a captcha's provider.
public sealed interface ProviderResult {

  /// @param pass for one form, valid for 10 minutes
  record Passed(Secret pass) implements ProviderResult {}

  record Refused() implements ProviderResult {}

  /// @param instead a proof of work that earns the same pass, where the portal lets one stand in
  record Down(Optional<Challenge> instead) implements ProviderResult {}
}
