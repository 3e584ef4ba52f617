package io.portero.journey.notice;

import io.portero.portal.Step;
import io.portero.shared.Secret;
import io.portero.verification.CodeSubject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A code on its way to somebody.
///
/// @param account whose owner it goes to; null if that is not known yet
/// @param letter what is written when there is a code to send
public record CodeDelivery(
    Step.ByCode step,
    CodeSubject subject,
    Recipient recipient,
    @Nullable UUID account,
    Function<Secret, Letter> letter) {

  /// @param template of the message, @param secrets that it may name
  public record Letter(String template, Map<String, Secret> secrets) {}
}
