package io.portero.member;

import io.portero.shared.DocumentNumber;
import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The members' registry as an operator looks at it and closes it for somebody. Joins the caller's transaction.
@Component
public class Registry {

  private final JdbcClient jdbc;
  private final Clock clock;

  public Registry(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param suspendedAt null for whom the organisation's list has
  public record Listed(Member member, @Nullable Instant suspendedAt) {}

  /// Which members to list; empty parts ask for nothing.
  public record Search(
      String entity, String name, Optional<DocumentNumber> document, boolean suspended) {}

  /// In the order in which they came to the registry, some at a time. Names are compared as people do: without case and
  /// accents.
  ///
  /// @param after the last one of the page before; null for the first page
  public List<Listed> page(PortalId portal, Search search, @Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select * from member
            where portal = :portal and id > coalesce(:after, '00000000-0000-0000-0000-000000000000'::uuid)
              and (:entity = '' or entity = :entity)
              and (:number = '' or document_type = :type and document_number = :number)
              and (:name = '' or strpos(
                translate(lower(name), 'áéíóúüñàèìòùâêîôû', 'aeiouunaeiouaeiou'),
                translate(lower(:name), 'áéíóúüñàèìòùâêîôû', 'aeiouunaeiouaeiou')) > 0)
              and (not :suspended or suspended_at is not null)
            order by id limit :most
            """)
        .param("portal", portal.value())
        .param("after", after, Types.OTHER)
        .param("entity", search.entity())
        .param("type", search.document().map(DocumentNumber::type).orElse(""))
        .param("number", search.document().map(DocumentNumber::number).orElse(""))
        .param("name", search.name())
        .param("suspended", search.suspended())
        .param("most", most)
        .query(Registry::listed)
        .list();
  }

  /// Everyone of an entity who is suspended.
  public List<UUID> suspended(PortalId portal, String entity) {
    return jdbc.sql(
            "select id from member where portal = :portal and entity = :entity and suspended_at is not null order by id")
        .param("portal", portal.value())
        .param("entity", entity)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /// @return whether they were not suspended before
  public boolean suspend(UUID id) {
    return jdbc.sql(
                "update member set suspended_at = :now, epoch = epoch + 1 where id = :id and suspended_at is null")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        > 0;
  }

  /// @return whether they were suspended
  public boolean reinstate(UUID id) {
    return jdbc.sql(
                "update member set suspended_at = null where id = :id and suspended_at is not null")
            .param("id", id)
            .update()
        > 0;
  }

  public boolean remove(UUID id) {
    return jdbc.sql("delete from member where id = :id").param("id", id).update() > 0;
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    var suspended = row.getObject("suspended_at", OffsetDateTime.class);
    return new Listed(Members.read(row, number), suspended == null ? null : suspended.toInstant());
  }
}
