package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.walk.Multiportal.Someone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Lock-outs cannot be used against someone (security.md 2): a known device has tries of its own, few of them.
class KnownDeviceTriesTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.guarded();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);

  private final Person owner = SERVER.person();

  @Test
  @DisplayName("B11 a stranger who keeps the account waiting does not keep its owner out")
  @Asvs("6.3.1")
  void strangerHammers() {
    Someone rosa = MULTIPORTAL.someone("rosa.acosada");
    MULTIPORTAL.enrol(owner, rosa);
    assertThat(hammered(rosa.user()).status()).isEqualTo(429);

    assertThat(Multiportal.afterPin(owner, rosa).path()).isEqualTo("/multiportal/account");
    assertThat(Multiportal.afterPin(SERVER.person(), rosa).status()).isEqualTo(429);
  }

  @Test
  @DisplayName("B11 ten wrong PINs on a known device, and it is known no more")
  @Asvs("6.3.1")
  void fewTries() {
    Someone rosa = MULTIPORTAL.someone("rosa.hurtada");
    MULTIPORTAL.enrol(owner, rosa);
    Person.Page pin = Multiportal.toPin(owner, rosa.user());
    for (int left = 9; left > 0; left--) {
      String words = left == 1 ? "Le queda 1 intento" : "Le quedan " + left + " intentos";
      assertThat(pin.press("Entrar", "secret", "9410").problem("secret")).contains(words);
    }
    assertThat(pin.press("Entrar", "secret", "9410").status()).isEqualTo(422);

    assertThat(pin.press("Entrar", "secret", rosa.pin()).title()).isEqualTo("Dispositivo nuevo");
  }

  @Test
  @DisplayName(
      "B11 a stolen cookie brings nothing at other accounts, and at none that is not there")
  @Asvs("6.3.8")
  void cookieOfAnother() {
    Someone rosa = MULTIPORTAL.someone("rosa.duena");
    Someone luis = MULTIPORTAL.someone("luis.ajeno");
    MULTIPORTAL.enrol(owner, rosa);
    hammered(luis.user());
    hammered("nadie.ajeno");

    Person.Page there = Multiportal.toPin(owner, luis.user()).press("Entrar", "secret", "9410");
    Person.Page notThere =
        Multiportal.toPin(owner, "nadie.ajeno").press("Entrar", "secret", "9410");

    assertThat(there.status()).isEqualTo(notThere.status()).isEqualTo(429);
    assertThat(Alike.of(there)).isEqualTo(Alike.of(notThere));
  }

  /// What somebody gets who has typed wrong PINs until there is a wait.
  private static Person.Page hammered(String user) {
    Person.Page pin = Multiportal.toPin(SERVER.person(), user);
    Person.Page answer = pin;
    for (int i = 0; i < 6; i++) {
      answer = pin.press("Entrar", "secret", "9410");
    }
    return answer;
  }
}
