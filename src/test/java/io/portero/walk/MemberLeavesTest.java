package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// "Salir y borrar lo escrito" (B15).
class MemberLeavesTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  static Stream<Arguments> steps() {
    return Stream.of(
        step("Términos y condiciones", Newcomer::toConsent),
        step("Código de seguridad", Newcomer::toCode),
        step("Su imagen y su frase", Newcomer::toPicture),
        step("Su usuario y su clave", Newcomer::toUser));
  }

  private static Arguments step(String title, BiFunction<Newcomer, Person, Person.Page> way) {
    return Arguments.of(title, way);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  @DisplayName("B15 at any step the way out erases every row of the journey")
  void leaves(String title, BiFunction<Newcomer, Person, Person.Page> way) {
    Person.Page page = way.apply(luz, person);
    assertThat(page.title()).isEqualTo(title);
    UUID journey = UUID.fromString(page.value("start"));
    assertThat(luz.traces(journey)).containsEntry("journey", 1L);

    Person.Page left = page.press("Salir y borrar lo escrito");

    assertThat(left.firstStatus()).isEqualTo(303);
    assertThat(left.title()).isEqualTo("Borramos lo que había escrito");
    assertThat(luz.traces(journey)).isEqualTo(Map.of("journey", 0L, "consent", 0L, "account", 0L));
    assertThat(person.cookies()).noneMatch(cookie -> cookie.getName().contains("journey"));
    assertThat(luz.toData(person).value("documentNumber")).isEmpty();
    assertThat(page.reload().title()).isEqualTo("Sus datos");
  }

  @Test
  @DisplayName("B15 on the first page too, where nothing is kept yet")
  void leavesAtOnce() {
    Person.Page left = luz.toData(person).press("Salir y borrar lo escrito", luz.data());
    assertThat(left.title()).isEqualTo("Borramos lo que había escrito");
    assertThat(luz.toData(person).value("documentNumber")).isEmpty();
  }

  @Test
  @DisplayName("B15 consents given on a journey that expires are erased with it; an account's stay")
  @Asvs("14.2.4")
  void expired() {
    UUID ended = UUID.fromString(luz.toUser(SERVER.person()).value("start"));
    Newcomer other = new Newcomer(SERVER.server());
    other.toEnd(SERVER.person());
    assertThat(luz.traces(ended)).containsEntry("consent", 2L);

    SERVER.clock().advance(java.time.Duration.ofMinutes(45));
    org.awaitility.Awaitility.await()
        .untilAsserted(() ->
            assertThat(luz.traces(ended))
                .containsEntry("journey", 0L)
                .containsEntry("consent", 0L));
    assertThat(
            SERVER.count(
                "select count(*) from consent c join account a on a.id = c.subject where a.member = ?",
                other.memberId()))
        .isEqualTo(2);
  }
}
