package io.portero.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.LegalDocument;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsentsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Consents consents = new Consents(DB.jdbc(), clock);
  private final UUID journey = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();

  private static GivenConsent given(
      UUID subject, String purpose, String version, Language language) {
    LegalDocument document =
        new LegalDocument(
            purpose,
            version,
            LocalDate.of(2026, 1, 1),
            Map.of(Language.ES, "Datos", Language.EN, "Data"),
            Map.of(Language.ES, "<p>" + version + "</p>", Language.EN, "<p>en " + version + "</p>"),
            Map.of(Language.ES, purpose + version, Language.EN, "en" + purpose + version));
    Origin origin = new Origin("203.0.113.7", "Firefox");
    return new GivenConsent(
        new PortalId("multiportal"), subject, purpose, document, language, origin, "web");
  }

  @Test
  @DisplayName("B5 a consent is kept with its text, version, hash, time, address and browser")
  void kept() {
    consents.record(given(account, "data", "2026-01-01", Language.EN));

    assertThat(consents.of(account))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.purpose()).isEqualTo("data");
          assertThat(kept.version()).isEqualTo("2026-01-01");
          assertThat(kept.sha256()).isEqualTo("endata2026-01-01");
          assertThat(kept.language()).isEqualTo(Language.EN);
          assertThat(kept.html()).isEqualTo("<p>en 2026-01-01</p>");
          assertThat(kept.at()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
          assertThat(kept.address()).isEqualTo("203.0.113.7");
          assertThat(kept.browser()).isEqualTo("Firefox");
          assertThat(kept.withdrawnAt()).isNull();
        });
  }

  @Test
  @DisplayName("B5 what was agreed to while registering becomes the account's, the newest first")
  void moved() {
    consents.record(given(journey, "data", "1", Language.ES));
    clock.advance(Duration.ofSeconds(1));
    consents.record(given(journey, "messages", "1", Language.ES));
    consents.move(journey, account);

    assertThat(consents.of(account))
        .extracting(KeptConsent::purpose)
        .containsExactly("messages", "data");
    assertThat(consents.of(journey)).isEmpty();
  }

  @Test
  @DisplayName("a withdrawal is written beside the consent, once, and only by its owner")
  void withdrawn() {
    consents.record(given(account, "messages", "1", Language.ES));
    UUID id = consents.of(account).getFirst().id();
    consents.withdraw(UUID.randomUUID(), id);
    assertThat(consents.of(account).getFirst().withdrawnAt()).isNull();

    clock.advance(Duration.ofDays(1));
    consents.withdraw(account, id);
    clock.advance(Duration.ofDays(1));
    consents.withdraw(account, id);

    assertThat(consents.of(account).getFirst().withdrawnAt())
        .isEqualTo(Instant.parse("2026-03-04T14:00:00Z"));
  }

  @Test
  @DisplayName("B15 what was agreed to in a registration that is erased goes with it")
  void erased() {
    consents.record(given(journey, "data", "1", Language.ES));
    consents.erase(journey);

    assertThat(consents.of(journey)).isEmpty();
  }
}
