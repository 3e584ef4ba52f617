package io.portero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.portal.JourneyKind;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final PortalId PORTAL = new PortalId("alianza");

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Links links = new Links(DB.jdbc(), SomeKeys.one(), clock);
  private final UUID account = UUID.randomUUID();

  @Test
  @DisplayName("A10 looking at a link any number of times does not use it up; using it does")
  void worksOnce() {
    Secret token = issue(JourneyKind.RECOVER);

    assertThat(links.peek(PORTAL, token)).isPresent().isEqualTo(links.peek(PORTAL, token));
    assertThat(links.use(PORTAL, token))
        .hasValueSatisfying(link -> {
          assertThat(link.account()).isEqualTo(account);
          assertThat(link.kind()).isEqualTo(JourneyKind.RECOVER);
          assertThat(link.planVersion()).isEqualTo("v1");
          assertThat(link.step()).isEqualTo(2);
          assertThat(link.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        });
    assertThat(links.peek(PORTAL, token)).isEmpty();
    assertThat(links.use(PORTAL, token)).isEmpty();
  }

  @Test
  @DisplayName("A10 a link that was sent before a rotation of the master key still works, once")
  void outlivesItsKey() {
    Secret token = issue(JourneyKind.RECOVER);
    Links rotated = new Links(DB.jdbc(), SomeKeys.ring("newer", "test"), clock);

    assertThat(new Links(DB.jdbc(), SomeKeys.named("newer"), clock).peek(PORTAL, token)).isEmpty();
    assertThat(rotated.use(PORTAL, token)).isPresent();
    assertThat(links.peek(PORTAL, token)).isEmpty();
  }

  @Test
  @DisplayName("A10 a link expires")
  void expires() {
    Secret token = issue(JourneyKind.RECOVER);
    clock.advance(Duration.ofMinutes(30));

    assertThat(links.peek(PORTAL, token)).isEmpty();
    assertThat(links.use(PORTAL, token)).isEmpty();
  }

  @Test
  @DisplayName("a newer link replaces the older one of the same kind, and of no other")
  void newerReplacesOlder() {
    Secret older = issue(JourneyKind.RECOVER);
    Secret invitation = issue(JourneyKind.INVITE);
    Secret newer = issue(JourneyKind.RECOVER);

    assertThat(links.use(PORTAL, older)).isEmpty();
    assertThat(links.use(PORTAL, newer)).isPresent();
    assertThat(links.use(PORTAL, invitation)).isPresent();
  }

  @Test
  @DisplayName("a link of one portal does not work in another")
  @Asvs("8.4.1")
  void isBoundToItsPortal() {
    Secret token = issue(JourneyKind.RECOVER);

    assertThat(links.use(new PortalId("multiportal"), token)).isEmpty();
    assertThat(links.use(PORTAL, token)).isPresent();
  }

  @Test
  @DisplayName("A9 all links of an account can be ended")
  void canBeEnded() {
    Secret token = issue(JourneyKind.RECOVER);
    Secret others =
        links.issue(
            PORTAL, JourneyKind.RECOVER, UUID.randomUUID(), 0, Duration.ofHours(1), "v1", 2);
    links.endAll(account);

    assertThat(links.use(PORTAL, token)).isEmpty();
    assertThat(links.use(PORTAL, others)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "\u0000",
        "' or 1=1 --",
        "😀",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u0000"
      })
  @DisplayName("anything that is no token finds nothing")
  void nonsenseFindsNothing(String token) {
    assertThat(links.peek(PORTAL, Secret.of(token))).isEmpty();
    assertThat(links.use(PORTAL, Secret.of(token))).isEmpty();
  }

  @Test
  @DisplayName("neither the token nor a part of it is kept")
  @Asvs("14.2.4")
  void tokenIsNotKept() {
    Secret token = issue(JourneyKind.RECOVER);
    String row =
        DB.jdbc()
            .sql(
                "select encode(hmac, 'escape') || l::text from verification_link l where account = :account")
            .param("account", account)
            .query(String.class)
            .single();

    assertThat(row).doesNotContain(token.reveal());
  }

  private Secret issue(JourneyKind kind) {
    return links.issue(PORTAL, kind, account, 0, Duration.ofMinutes(30), "v1", 2);
  }
}
