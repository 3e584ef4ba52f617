package io.portero.member;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.Ids;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The members' registry, to look at.
@Component
public class Members {

  private final JdbcClient jdbc;

  public Members(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The member of whom everything claimed is true, unless suspended. One statement that always gives one row, a made-up one where there is no such
  /// member, for to read a row takes 70 µs; then every field is compared,
  /// whatever the others gave and whether there is such a member, so that neither answer nor time tells which was wrong (B3).
  public Optional<Member> match(PortalId portal, MemberClaim claim) {
    Member found =
        jdbc.sql(
                """
                with found as (
                  select id, portal, entity, document_type, document_number, issued_on, name, mobile, email, epoch from member
                  where portal = :portal and entity = :entity and document_type = :type and document_number = :number
                    and suspended_at is null
                )
                select * from found
                union all
                select cast(:nobody as uuid), :portal, :entity, :type, :number, date '1900-01-01', 'Nadie', '+573000000000', 'nadie@nadie.invalid', 0
                where not exists (select from found)
                """)
            .param("nobody", Ids.NOBODY)
            .param("portal", portal.value())
            .param("entity", claim.entity())
            .param("type", claim.document().type())
            .param("number", claim.document().number())
            .query(Members::read)
            .single();
    boolean real = !found.id().equals(Ids.NOBODY);
    boolean issued = same(claim.issuedOn().toString(), found.issuedOn().toString());
    boolean mobile = same(claim.mobile().e164(), found.mobile().e164());
    boolean email = same(claim.email().value(), found.email().value());
    return real & issued & mobile & email ? Optional.of(found) : Optional.empty();
  }

  public Optional<Member> find(UUID id) {
    return jdbc.sql("select * from member where id = :id")
        .param("id", id)
        .query(Members::read)
        .optional();
  }

  /// Whether the member may still become an account: not suspended, and neither until the caller's transaction ends.
  public boolean lockIfOpen(UUID id) {
    return jdbc.sql("select 1 from member where id = :id and suspended_at is null for share")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Locks the entry until the caller's transaction ends. Whoever locks an account too does that afterwards: an import and a
  /// person's answer come in this order, and would else wait for each other.
  public void lock(UUID id) {
    jdbc.sql("select 1 from member where id = :id for no key update")
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  /// Whether the member's entry is still the one of this epoch.
  public boolean isAt(UUID id, int epoch) {
    return isOne(jdbc.sql("select 1 from member where id = :id and epoch = :epoch"), id, epoch);
  }

  /// The same, and it stays so until the transaction ends.
  public boolean lockAt(UUID id, int epoch) {
    return isOne(
        jdbc.sql("select 1 from member where id = :id and epoch = :epoch for share"), id, epoch);
  }

  private static boolean isOne(StatementSpec statement, UUID id, int epoch) {
    return statement
        .param("id", id)
        .param("epoch", epoch)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Changes where one member is reached; joins the caller's transaction.
  public void correct(UUID id, EmailAddress email, MobileNumber mobile) {
    jdbc.sql("update member set email = :email, mobile = :mobile, epoch = epoch + 1 where id = :id")
        .param("email", email.value())
        .param("mobile", mobile.e164())
        .param("id", id)
        .update();
  }

  /// Adds one member; joins the caller's transaction. Whole registries come by [MemberImport].
  public void add(Member member, Instant now) {
    jdbc.sql(
            """
            insert into member
              (id, portal, entity, document_type, document_number, issued_on, name, mobile, email, imported_at)
            values (:id, :portal, :entity, :type, :number, :issuedOn, :name, :mobile, :email, :now)
            """)
        .param("id", member.id())
        .param("portal", member.portal().value())
        .param("entity", member.entity())
        .param("type", member.document().type())
        .param("number", member.document().number())
        .param("issuedOn", member.issuedOn())
        .param("name", member.name())
        .param("mobile", member.mobile().e164())
        .param("email", member.email().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static boolean same(String claimed, String known) {
    return MessageDigest.isEqual(
        claimed.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
  }

  static Member read(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getObject("id", UUID.class),
        new PortalId(row.getString("portal")),
        row.getString("entity"),
        new DocumentNumber(row.getString("document_type"), row.getString("document_number")),
        row.getObject("issued_on", LocalDate.class),
        row.getString("name"),
        new MobileNumber(row.getString("mobile")),
        new EmailAddress(row.getString("email")),
        row.getInt("epoch"));
  }
}
