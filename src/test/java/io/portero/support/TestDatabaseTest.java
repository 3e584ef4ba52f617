package io.portero.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  @Test
  @DisplayName("a fresh database has every migration and no sample data")
  @Asvs("6.3.2")
  void hasMigrations() {
    assertThat(DB.jdbc().sql("select sample_data from installation").query(Boolean.class).single())
        .isFalse();
  }

  @Test
  @DisplayName("what one database holds, another does not see")
  void databasesAreApart() {
    try (TestDatabase other = TestDatabase.fresh()) {
      other.jdbc().sql("update installation set sample_data = true").update();
      assertThat(
              DB.jdbc().sql("select sample_data from installation").query(Boolean.class).single())
          .isFalse();
    }
  }
}
