package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// User first, then the person's own picture and phrase, then the PIN (B13).
class MemberSignsInTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.guarded();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final int number = COUNT.incrementAndGet();
  private final String known = "conocida" + number;
  private final String unknown = "cualquiera" + number;

  @BeforeEach
  void somebodyRegistered() {
    SERVER.clock().advance(Duration.ofHours(1));
    SERVER.sample().registered(known, known + "@correo.example", "7306", "rose", "Olía a guayaba");
  }

  @Test
  @DisplayName("B13 the second page shows the person's own picture and phrase and asks for the PIN")
  void twoPages() {
    Person person = SERVER.person();
    Person.Page user = person.open("/multiportal/sign-in");
    assertThat(user.title()).isEqualTo("Entrar");
    assertThat(user.has("secret")).isFalse();

    Person.Page pin = user.press("Continuar", "user", known.toUpperCase(java.util.Locale.ROOT));
    assertThat(pin.text())
        .contains("¿Son estas su imagen y su frase?")
        .contains("«Olía a guayaba»");
    assertThat(pin.document().select(".recognise img").attr("src")).contains("rose");
    assertThat(pin.field("secret").attr("autocomplete")).isEqualTo("current-password");

    Person.Page wrong = pin.press("Entrar", "secret", "9999");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.problem("secret")).startsWith("Esa clave no es.");
    assertThat(shown(wrong)).isEqualTo(shown(pin));
    Person.Page code = wrong.press("Entrar", "secret", "7306");
    assertThat(code.path()).isEqualTo("/multiportal/sign-in/know-device");
    Person.Page inside =
        code.press("Entrar", "code", SERVER.inbox().await(known + "@correo.example").code());
    assertThat(inside.path()).isEqualTo("/multiportal/account");
    assertThat(inside.text()).contains("Olía a guayaba");
  }

  @Test
  @DisplayName(
      "B13 who goes back to the user finds what they typed, until they say that it is not them")
  void goesBack() {
    for (String typed : List.of(known, unknown)) {
      Person person = SERVER.person();
      person.open("/multiportal/sign-in").press("Continuar", "user", typed);
      Person.Page back = person.open("/multiportal/sign-in");
      assertThat(back.field("user").val()).isEqualTo(typed);
      assertThat(back.press("Continuar", "user", typed + "x").text()).contains(typed + "x");
      person.open("/multiportal/sign-in/authenticate").press("No soy yo");
      assertThat(person.open("/multiportal/sign-in").field("user").val()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "B13 a user who is not there always sees the same picture and phrase, wrong PINs or not")
  void decoy() {
    String first = shown(toPin(unknown));
    assertThat(first).contains("/pictures/");
    assertThat(shown(toPin(unknown))).isEqualTo(first);
    assertThat(shown(toPin("  " + unknown.toUpperCase(java.util.Locale.ROOT)))).isEqualTo(first);
    assertThat(shown(toPin(unknown).press("Entrar", "secret", "1357"))).isEqualTo(first);
    SERVER.clock().advance(Duration.ofDays(40));
    assertThat(shown(toPin(unknown))).isEqualTo(first);
    assertThat(shown(toPin("nadie" + number))).isNotEqualTo(first);
  }

  @Test
  @DisplayName(
      "B13 wrong PINs slow down a user who is there and one who is not by the same answers")
  @Asvs("6.3.8")
  void sameSlowDown() {
    List<String> there = answers(known);
    List<String> notThere = answers(unknown);

    assertThat(there).isEqualTo(notThere);
    assertThat(there.getLast()).startsWith("429").contains("Espere unos segundos");
  }

  @Test
  @DisplayName("B13 the pages of both differ in nothing but picture, phrase and user")
  @Asvs("6.3.8")
  void samePages() {
    assertThat(plain(toPin(known), known)).isEqualTo(plain(toPin(unknown), unknown));
    Person.Page one = toPin(known).press("Entrar", "secret", "1357");
    Person.Page other = toPin(unknown).press("Entrar", "secret", "1357");
    assertThat(one.status()).isEqualTo(other.status());
    assertThat(plain(one, known)).isEqualTo(plain(other, unknown));
  }

  @Test
  @DisplayName("B13 «No soy yo» leads back to the first page")
  void notMe() {
    Person.Page back = toPin(known).press("No soy yo");
    assertThat(back.path()).isEqualTo("/multiportal/sign-in");
    assertThat(back.has("user")).isTrue();
    assertThat(back.value("user")).isEmpty();
  }

  private static Person.Page toPin(String user) {
    return SERVER.person().open("/multiportal/sign-in").press("Continuar", "user", user);
  }

  /// What seven wrong PINs in a row bring.
  private static List<String> answers(String user) {
    List<String> answers = new ArrayList<>();
    Person.Page pin = toPin(user);
    for (int i = 0; i < 7; i++) {
      Person.Page answer = pin.press("Entrar", "secret", "1357");
      answers.add(
          answer.status()
              + " "
              + answer.problems()
              + answer.title()
              + answer.response().headers().firstValue("Retry-After").orElse(""));
    }
    return answers;
  }

  private static String shown(Person.Page page) {
    return page.document().select(".recognise img").attr("src")
        + " "
        + page.document().select(".recognise blockquote").text();
  }

  private static String plain(Person.Page page, String user) {
    var copy = page.document().clone();
    copy.select(".recognise, [name=_csrf], [name=start], meta[name=csrf]").remove();
    return copy.outerHtml().replace(user, "USER").replaceAll("again=[A-Za-z0-9_-]{8}", "");
  }
}
