package io.portero.journey.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.journey.Answer;
import io.portero.journey.Prepared;
import io.portero.portal.Portals;
import io.portero.portal.SecretPolicy;
import io.portero.shared.PortalId;
import io.portero.support.Alianza;
import io.portero.support.SharedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewSecretTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  @Test
  @DisplayName(
      "the current secret is hashed like another one: who leaves a box unticked learns nothing from how long the refusal takes")
  void sameWork() {
    Account owner = new Alianza(SERVER).user("900700821", "parejo");
    Prepared.Fresh current = look(owner, Alianza.OLD);
    Prepared.Fresh other = look(owner, Alianza.NEW);

    assertThat(current.isCurrent()).isTrue();
    assertThat(other.isCurrent()).isFalse();
    assertThat(current.hashed()).isPresent();
    assertThat(other.hashed()).isPresent();
  }

  private static Prepared.Fresh look(Account owner, String secret) {
    SecretPolicy policy =
        SERVER.server().bean(Portals.class).get(new PortalId("alianza")).identity().policy();
    Answer answer = new Answer(Map.of("secret", List.of(secret), "secretAgain", List.of(secret)));
    return SERVER
        .server()
        .bean(NewSecret.class)
        .look(policy, answer, List.of(), Optional.of(owner));
  }
}
