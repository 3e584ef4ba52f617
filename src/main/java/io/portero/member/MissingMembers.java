package io.portero.member;

import io.portero.shared.PortalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who of an entity stands in the registry and not in the staged list, where that is the whole list.
final class MissingMembers {

  private final JdbcClient jdbc;
  private final PortalId portal;
  private final String entity;

  MissingMembers(JdbcClient jdbc, PortalId portal, String entity) {
    this.jdbc = jdbc;
    this.portal = portal;
    this.entity = entity;
  }

  /// Before anything is written: who of the registry is not in the file, and who of the file is suspended.
  Leavers find() {
    List<String> some =
        jdbc.sql(
                """
                select m.document_type || ':' || m.document_number || ' ' || m.name from member m
                where portal = :portal and entity = :entity and suspended_at is null and not exists
                  (select from staged s where s.document_type = m.document_type and s.document_number = m.document_number)
                order by m.name limit :most
                """)
            .param("portal", portal.value())
            .param("entity", entity)
            .param("most", Leavers.SHOWN)
            .query((row, _) -> row.getString(1))
            .list();
    return jdbc.sql(
            """
            select count(*) filter (where m.suspended_at is null) as members,
              count(*) filter (where m.suspended_at is null and s.line is null) as missing,
              count(*) filter (where m.suspended_at is not null and s.line is not null) as back
            from member m left join staged s on s.document_type = m.document_type and s.document_number = m.document_number
            where m.portal = :portal and m.entity = :entity
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .query((row, _) ->
            new Leavers(
                row.getLong("members"), row.getLong("missing"), some, row.getLong("back"), false))
        .single();
  }

  void suspend(Instant now) {
    jdbc.sql(
            """
            update member m set suspended_at = :now, epoch = epoch + 1
            where portal = :portal and entity = :entity and suspended_at is null and not exists
              (select from staged s where s.document_type = m.document_type and s.document_number = m.document_number)
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
