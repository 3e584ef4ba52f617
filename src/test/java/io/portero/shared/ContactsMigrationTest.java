package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactsMigrationTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  @Test
  @DisplayName("an account takes the registry's contact over, and what is out at the old one ends")
  void migrates() throws IOException {
    UUID moved = account("old@x.co");
    UUID same = account("new@x.co");

    run("alter table verification_link drop column epoch");
    run(script("V034__contact_of_members"));
    run(script("V091__link_epoch"));

    for (UUID id : List.of(moved, same)) {
      assertThat(text("select email from account where id = ?", id)).isEqualTo("new@x.co");
    }
    assertThat(text("select epoch from account where id = ?", moved)).isEqualTo("1");
    assertThat(text("select epoch from account where id = ?", same)).isEqualTo("0");
    assertThat(text("select count(*) from verification_link where account = ?", moved))
        .isEqualTo("0");
    assertThat(text("select count(*) from verification_link where account = ?", same))
        .isEqualTo("2");
    String codes = "select count(hmac) from verification_code where owner = cast(? as text)";
    assertThat(text(codes, moved)).isEqualTo("0");
    assertThat(text(codes, same)).isEqualTo("1");
  }

  private static UUID account(String email) {
    UUID id = UUID.randomUUID();
    insert(
        """
        insert into member (id, portal, entity, document_type, document_number, issued_on, name, mobile, email, imported_at)
        values (:id, 'p', 'e', 'CC', cast(:id as text), '2004-08-17', 'n', '+573005550101', 'new@x.co', now())
        """,
        id,
        email);
    insert(
        """
        insert into account (id, portal, kind, entity, member, name, user_name, email, mobile, status, created_at)
        values (:id, 'p', 'k', 'e', :id, 'n', '', :email, '+573005550101', 'ACTIVE', now())
        """,
        id,
        email);
    insert(
        """
        insert into verification_link (id, portal, account, kind, hmac, plan_version, step, issued_at, expires_at)
        select gen_random_uuid(), 'p', :id, kind, uuid_send(gen_random_uuid()), '', 0, now(), now()
        from unnest(array['recover', 'not-me:1']) as kind
        """,
        id,
        email);
    insert(
        """
        insert into verification_code (portal, owner, purpose, hmac, day_ends_at)
        values ('p', cast(:id as text), 'recover', '\\x00', now())
        """,
        id,
        email);
    return id;
  }

  private static void insert(String sql, UUID id, String email) {
    DB.jdbc().sql(sql).param("id", id).param("email", email).update();
  }

  private static String text(String sql, UUID id) {
    return String.valueOf(DB.jdbc().sql(sql).param(id).query().singleValue());
  }

  private static void run(String sql) {
    DB.jdbc().sql(sql).update();
  }

  private String script(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/db/migration/" + name + ".sql")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return "begin;" + text + "commit";
    }
  }
}
