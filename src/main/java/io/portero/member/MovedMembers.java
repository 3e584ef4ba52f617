package io.portero.member;

import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom an import will reach elsewhere, or call by another name, than the registry did before.
final class MovedMembers {

  private final JdbcClient jdbc;
  private final PortalId portal;
  private final String entity;

  MovedMembers(JdbcClient jdbc, PortalId portal, String entity) {
    this.jdbc = jdbc;
    this.portal = portal;
    this.entity = entity;
  }

  /// Notes whose entries will change, and where they were reached: to be asked for by [#tell] once it is written.
  void note() {
    jdbc.sql(
            """
            create temporary table moved on commit drop as
            select m.id, m.mobile, m.email from staged s join member m
              on m.portal = :portal and m.entity = :entity
             and m.document_type = s.document_type and m.document_number = s.document_number
            where (m.name, m.mobile, m.email) is distinct from (s.name, s.mobile, s.email)
            """)
        .param("portal", portal.value())
        .param("entity", entity)
        .update();
    jdbc.sql("create index on moved (id)").update();
  }

  /// Some at a time, so that memory does not grow with the file.
  void tell(Consumer<Moved> listener) {
    UUID last = new UUID(0, 0);
    List<Moved> some = after(last);
    while (!some.isEmpty()) {
      some.forEach(listener);
      some = after(some.getLast().now().id());
    }
  }

  private List<Moved> after(UUID last) {
    return jdbc.sql(
            """
            select m.*, o.email as old_email, o.mobile as old_mobile from moved o join member m on m.id = o.id
            where o.id > :last order by o.id limit 1000
            """)
        .param("last", last)
        .query((row, n) ->
            new Moved(
                Members.read(row, n),
                new EmailAddress(row.getString("old_email")),
                new MobileNumber(row.getString("old_mobile"))))
        .list();
  }
}
