package io.portero.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

  @Test
  @DisplayName("two tests do not see each other's rows, and both see all tables")
  void apart() {
    var one = JdbcClient.create(TestDatabase.fresh().dataSource());
    var two = JdbcClient.create(TestDatabase.fresh().dataSource());
    one.sql("insert into captcha_used values (gen_random_uuid(), now())").update();
    assertThat(rows(one)).isEqualTo(1);
    assertThat(rows(two)).isZero();
  }

  private static long rows(JdbcClient database) {
    return database.sql("select count(*) from captcha_used").query(Long.class).single();
  }
}
