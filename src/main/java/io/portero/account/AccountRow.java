package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From a row of the table `account` to an [Account].
final class AccountRow {

  private AccountRow() {}

  static Account read(ResultSet row, int number) throws SQLException {
    String documentType = row.getString("document_type");
    String mobile = row.getString("mobile");
    return new Account(
        row.getObject("id", UUID.class),
        new PortalId(row.getString("portal")),
        row.getString("kind"),
        row.getString("entity"),
        row.getObject("member", UUID.class),
        row.getString("name"),
        row.getString("user_name"),
        documentType == null
            ? null
            : new DocumentNumber(documentType, row.getString("document_number")),
        new EmailAddress(row.getString("email")),
        mobile == null ? null : new MobileNumber(mobile),
        Account.Status.valueOf(row.getString("status")),
        row.getInt("epoch"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("last_sign_in", OffsetDateTime.class)),
        instant(row.getObject("previous_sign_in", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
