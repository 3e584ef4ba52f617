package io.portero.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.picture.Pictures;
import io.portero.shared.Ids;
import io.portero.shared.PortalId;
import io.portero.shared.Problem;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class RecognitionsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final PortalId PORTAL = new PortalId("multiportal");

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final AtomicInteger queries = new AtomicInteger();
  private final Recognitions recognitions =
      new Recognitions(counted(), clock, new Pictures(), SomeKeys.named("one"));
  private final UUID account = Ids.next();

  private JdbcClient counted() {
    return JdbcClient.create(
        new DelegatingDataSource(DB.dataSource()) {
          @Override
          public Connection getConnection() throws SQLException {
            queries.incrementAndGet();
            return super.getConnection();
          }
        });
  }

  @Test
  @DisplayName("B13 a person sees the image and phrase that were chosen")
  void aPersonSeesTheirOwn() {
    recognitions.choose(PORTAL, account, "parrot", "  Mi loro <b>Paco</b> ");
    assertThat(recognitions.shownFor(PORTAL, "rosaquintero", account))
        .isEqualTo(new Recognition("parrot", "Mi loro <b>Paco</b>"));
  }

  @Test
  @DisplayName("B8 a new choice replaces the one before, and says when")
  void aNewChoiceReplaces() {
    recognitions.choose(PORTAL, account, "parrot", "Mi loro Paco");
    clock.advance(Duration.ofDays(1));
    recognitions.choose(PORTAL, account, "guitar", "Otra frase");
    assertThat(recognitions.of(account)).contains(new Recognition("guitar", "Otra frase"));
    assertThat(updatedAt()).isEqualTo(clock.instant());
  }

  private Instant updatedAt() {
    return DB.jdbc()
        .sql("SELECT updated_at FROM recognition WHERE account_id = :account")
        .param("account", account)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  @Test
  @DisplayName("B13 an unknown user, and one who never chose, see a decoy that stays the same")
  void othersSeeADecoy() {
    Recognition decoy = recognitions.shownFor(PORTAL, "nadie", null);
    assertThat(recognitions.shownFor(PORTAL, "nadie", null)).isEqualTo(decoy);
    assertThat(recognitions.shownFor(PORTAL, "nadie", account)).isEqualTo(decoy);
    assertThat(recognitions.shownFor(PORTAL, "na\0die".repeat(2_000), null)).isNotEqualTo(decoy);
  }

  @Test
  @DisplayName("B13 a known and an unknown user cost one query each")
  void theWorkIsTheSame() {
    recognitions.choose(PORTAL, account, "parrot", "Mi loro Paco");
    queries.set(0);
    recognitions.shownFor(PORTAL, "rosaquintero", account);
    assertThat(queries.getAndSet(0)).isOne();
    recognitions.shownFor(PORTAL, "nadie", null);
    assertThat(queries.get()).isOne();
  }

  @Test
  @DisplayName("B8 an image that is not in the catalogue is refused with words, and never kept")
  void unknownImagesAreRefused() {
    assertThat(recognitions.checkImage("parrot")).isEmpty();
    assertThat(recognitions.checkImage(" "))
        .containsExactly(Problem.at("image", "problem.image-none"));
    assertThat(recognitions.checkImage("../parrot\0"))
        .containsExactly(Problem.at("image", "problem.image-unknown"));
    assertThatThrownBy(() -> recognitions.choose(PORTAL, account, "x", "Mi loro Paco"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(recognitions.of(account)).isEmpty();
  }

  @Test
  @DisplayName("B9 a phrase that does not pass the policy is never kept")
  void badPhrasesAreNeverKept() {
    assertThat(recognitions.checkPhrase("sol", null))
        .extracting(Problem::field)
        .containsExactly("phrase");
    assertThatThrownBy(() -> recognitions.choose(PORTAL, account, "parrot", "mi\0loro"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
