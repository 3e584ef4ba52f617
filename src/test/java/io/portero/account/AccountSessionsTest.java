package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.AccountSessions.Open;
import io.portero.asvs.Asvs;
import io.portero.support.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

class AccountSessionsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final Instant MORNING = Instant.parse("2026-03-03T14:00:00Z");

  private final JdbcIndexedSessionRepository repository =
      new JdbcIndexedSessionRepository(new JdbcTemplate(DB.dataSource()), DB.transactions());
  private final AccountSessions sessions = new AccountSessions(repository, DB.jdbc());
  private final UUID ana = UUID.randomUUID();

  @Test
  @DisplayName("the open sessions of an account are listed, newest first, without their real ids")
  void listed() {
    String telephone = signIn(repository, ana, "Telephone", MORNING);
    String desk = signIn(repository, ana, "Desk", MORNING.plusSeconds(60));
    signIn(repository, UUID.randomUUID(), "Somebody else's", MORNING);
    assertThat(sessions.of(ana, telephone))
        .extracting(Open::browser)
        .containsExactly("Desk", "Telephone");
    assertThat(sessions.of(ana, telephone)).extracting(Open::current).containsExactly(false, true);
    assertThat(sessions.of(ana, telephone).getFirst())
        .returns("192.0.2.7", Open::address)
        .returns(MORNING.plusSeconds(60), Open::startedAt);
    assertThat(sessions.of(ana, null)).extracting(Open::id).doesNotContain(telephone, desk);
  }

  @Test
  @DisplayName("a person ends one session, and cannot end another person's")
  void ended() {
    signIn(repository, ana, "Telephone", MORNING);
    String eva = signIn(repository, UUID.randomUUID(), "Eva's", MORNING);
    Open open = sessions.of(ana, null).getFirst();
    sessions.end(UUID.randomUUID(), open.id());
    sessions.end(ana, eva);
    assertThat(sessions.of(ana, null)).hasSize(1);
    sessions.end(ana, open.id());
    assertThat(sessions.of(ana, null)).isEmpty();
    assertThat(repository.findById(eva)).isNotNull();
  }

  @Test
  @DisplayName("A9 sessions end with the transaction that ends them, or not at all")
  @Asvs("2.3.3")
  void withTheTransaction() {
    signIn(repository, ana, "Telephone", MORNING);
    DB.transactions()
        .executeWithoutResult(transaction -> {
          sessions.endAll(ana);
          transaction.setRollbackOnly();
        });
    assertThat(sessions.of(ana, null)).hasSize(1);
    DB.transactions().executeWithoutResult(_ -> sessions.endAll(ana));
    assertThat(sessions.of(ana, null)).isEmpty();
  }

  @Test
  @DisplayName("all sessions but the present one end")
  void others() {
    String kept = signIn(repository, ana, "Telephone", MORNING);
    signIn(repository, ana, "Desk", MORNING);
    sessions.endOthers(ana, kept);
    assertThat(sessions.of(ana, kept)).singleElement().returns(true, Open::current);
  }

  private static <S extends Session> String signIn(
      FindByIndexNameSessionRepository<S> repository, UUID account, String browser, Instant at) {
    S session = repository.createSession();
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
    session.setAttribute("browser", browser);
    session.setAttribute("address", "192.0.2.7");
    session.setAttribute("started", at.toEpochMilli());
    repository.save(session);
    return session.getId();
  }
}
