package io.portero.journey.notice;

import io.portero.guard.RateLimiter;
import io.portero.portal.Portal;
import java.time.Duration;

/// How many messages one account or destination gets, whoever asks for them (security.md 3).
public final class MessageLimits {

  static final int PER_HOUR = 3;
  static final int PER_DAY = 10;

  private MessageLimits() {}

  public static boolean allow(RateLimiter rateLimiter, Portal portal, String destination) {
    String key = portal.id() + "/" + destination;
    return rateLimiter.allow("message.hour", key, PER_HOUR, Duration.ofHours(1))
        && rateLimiter.allow("message.day", key, PER_DAY, Duration.ofDays(1));
  }
}
