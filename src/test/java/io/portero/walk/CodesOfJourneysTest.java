package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A code belongs to the journey that asked for it (security.md 3), and its tries to whoever walks there: somebody who knows a
/// person's data and walks beside them neither uses nor blocks the code in their hand.
class CodesOfJourneysTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  @RegisterExtension
  static final SharedServer LIMITED =
      SharedServer.with(
          Map.of(
              "portero.limits", "on", "portero.proxies", "127.0.0.1", "portero.captcha", "none"));

  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);

  @Test
  @DisplayName("B7 three wrong codes on another journey block that one's code only")
  @Asvs("6.6.3")
  void blocksItsOwn() {
    Newcomer luz = new Newcomer(SERVER.server());
    Person.Page own = luz.toCode(SERVER.person());
    String code = luz.code(1);
    Person.Page beside = luz.toCode(SERVER.person());
    luz.code(2);
    for (int i = 0; i < 3; i++) {
      beside = beside.press("Enviar", "code", other(code, luz.code(2)));
    }
    assertThat(beside.text()).contains("El código se bloqueó");

    assertThat(own.press("Enviar", "code", code).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("B7 a code is wrong on every journey but its own")
  @Asvs("6.6.2")
  void worksOnItsOwn() {
    Newcomer luz = new Newcomer(SERVER.server());
    Person.Page own = luz.toCode(SERVER.person());
    String code = luz.code(1);
    Person.Page beside = luz.toCode(SERVER.person());
    String its = luz.code(2);
    assumeFalse(code.equals(its));

    assertThat(beside.press("Enviar", "code", code).status()).isEqualTo(422);
    assertThat(own.press("Enviar", "code", its).status()).isEqualTo(422);
    assertThat(own.press("Enviar", "code", code).firstStatus()).isEqualTo(303);
    assertThat(beside.press("Enviar", "code", its).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("B11 the same holds for the code of a device that is not known")
  @Asvs({"6.6.2", "6.6.3"})
  void devices() {
    Multiportal.Someone rosa = MULTIPORTAL.someone("rosa.codigos");
    Multiportal.Asked own = MULTIPORTAL.ask(SERVER.person(), rosa);
    Multiportal.Asked beside = MULTIPORTAL.ask(SERVER.person(), rosa);
    Person.Page page = beside.page();
    for (int i = 0; i < 3; i++) {
      page = page.press("Entrar", "code", other(own.code(), beside.code()));
    }
    assertThat(page.text()).contains("El código se bloqueó");

    assertThat(own.page().press("Entrar", "code", own.code()).path())
        .isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("B6 however many journeys a person begins, they get ten codes a day in all")
  @Asvs("6.6.3")
  void inAll() {
    Newcomer luz = new Newcomer(LIMITED.server());
    for (int i = 1; i <= 10; i++) {
      luz.toCode(LIMITED.person().from("10.9.1." + i));
      luz.code(i);
      LIMITED.clock().advance(Duration.ofMinutes(21));
    }
    luz.toCode(LIMITED.person().from("10.9.1.11"));
    Newcomer next = new Newcomer(LIMITED.server());
    next.toCode(LIMITED.person().from("10.9.1.12"));
    next.code(1); // what came before it would be here

    assertThat(LIMITED.inbox().to(luz.email)).hasSize(10);
  }

  /// A code that is neither.
  private static String other(String one, String two) {
    return IntStream.range(0, 3)
        .mapToObj(i -> String.valueOf(111_111 * (i + 1)))
        .filter(code -> !code.equals(one) && !code.equals(two))
        .findFirst()
        .orElseThrow();
  }
}
