package io.portero.verification;

import io.portero.portal.CodeSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A subject's row: its code in force, if any, and its counters.
record CodeRow(
    byte @Nullable [] hmac,
    @Nullable Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant usedAt,
    int tries,
    int codesToday,
    Instant dayEndsAt) {

  /// What no code's HMAC is: compared with where there is no code in force.
  static final byte[] NOTHING = new byte[32];

  static CodeRow of(ResultSet row, int number) throws SQLException {
    return new CodeRow(
        row.getBytes("hmac"),
        instant(row, "issued_at"),
        instant(row, "expires_at"),
        instant(row, "used_at"),
        row.getInt("tries"),
        row.getInt("codes_today"),
        row.getObject("day_ends_at", OffsetDateTime.class).toInstant());
  }

  boolean inForce(Instant now) {
    return hmac != null && usedAt == null && expiresAt != null && now.isBefore(expiresAt);
  }

  byte[] expected(Instant now) {
    return hmac != null && inForce(now) ? hmac : NOTHING;
  }

  CodeState state(CodeSpec spec, Instant now) {
    return new CodeState(
        inForce(now),
        Math.max(0, spec.tries() - tries),
        issuedAt == null ? Duration.ZERO : spec.untilResend(issuedAt, now),
        codesToday < spec.maxPerDay() || !now.isBefore(dayEndsAt));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
