package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NumbersMigrationTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  @Test
  @DisplayName("numbers that were kept as they were typed are found by how they are read now")
  void migrates() throws IOException {
    String account =
        "insert into account (id, portal, kind, entity, name, user_name, document_type, document_number, email, status, created_at)"
            + " values (gen_random_uuid(), 'p', 'k', '', 'n', '', ?, ?, 'a@x.co', 'ACTIVE', now()) returning id";
    for (String number :
        List.of("0900102030", "528904174", "528904175", "900102031", "0900102031")) {
      var id = DB.jdbc().sql(account).params("NIT", number).query(java.util.UUID.class).single();
      DB.jdbc()
          .sql("insert into account_login values ('p', 'document:NIT:' || ?, ?)")
          .params(number, id)
          .update();
    }
    var id = DB.jdbc().sql(account).params("CC", "0052").query(java.util.UUID.class).single();
    DB.jdbc()
        .sql(
            "insert into account_login values ('p', 'document:CC:0052/ana', ?), ('p', 'user:007', ?)")
        .params(id, id)
        .update();

    try (InputStream in =
        getClass().getResourceAsStream("/db/migration/V037__numbers_as_they_are_read.sql")) {
      String script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      DB.jdbc().sql("begin;" + script + "commit").update();
    }

    assertThat(
            DB.jdbc().sql("select key from account_login order by key").query(String.class).list())
        .containsExactlyInAnyOrder(
            "document:CC:52/ana",
            "document:NIT:0900102031",
            "document:NIT:52890417",
            "document:NIT:528904175",
            "document:NIT:900102030",
            "document:NIT:900102031",
            "user:007");
    assertThat(
            DB.jdbc()
                .sql("select document_number from account order by document_number")
                .query(String.class)
                .list())
        .as("whose key stays is not given the other's number")
        .containsExactlyInAnyOrder(
            "0900102031", "52", "52890417", "528904175", "900102030", "900102031");
  }
}
