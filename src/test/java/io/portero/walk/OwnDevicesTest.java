package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.walk.Multiportal.Someone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The known devices on a person's own page, and what becomes of them when the PIN is changed.
class OwnDevicesTest {

  private static final String NEW = "8164";
  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);

  private final Person laptop = SERVER.person();
  private final Person phone = SERVER.person().onPhone();

  @Test
  @DisplayName("T6 the known devices are listed, this one named so, and each can be removed")
  void listed() {
    Someone rosa = MULTIPORTAL.someone("rosa.ordenada");
    MULTIPORTAL.enrol(phone, rosa);
    Person.Page page = MULTIPORTAL.enrol(laptop, rosa);
    assertThat(page.document().select("#devices li").eachText())
        .hasSize(2)
        .anySatisfy(d -> assertThat(d).contains("Este dispositivo", "Firefox · Linux", "de 20"))
        .anySatisfy(d -> assertThat(d).contains("Safari · iPhone").doesNotContain("Este"));

    Person.Page after = page.press(button(page, "Safari"));

    assertThat(after.document().select("#devices li b").eachText())
        .containsExactly("Este dispositivo");
    assertThat(after.document().select("#activity b").eachText())
        .contains("Quitó un dispositivo recordado");
    assertThat(MULTIPORTAL.toCode(phone, rosa).title()).isEqualTo("Dispositivo nuevo");
    assertThat(Multiportal.afterPin(laptop, rosa).path()).isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("T6 nobody can remove the device of somebody else, even by its name in the list")
  @Asvs("8.2.2")
  void notAnothers() {
    Someone rosa = MULTIPORTAL.someone("rosa.vecina");
    Someone eva = MULTIPORTAL.someone("eva.curiosa");
    String hers = names(MULTIPORTAL.enrol(phone, rosa)).getFirst();
    Person.Page page = MULTIPORTAL.enrol(laptop, eva);
    List<String> own = names(page);
    assertThat(own).hasSize(1).doesNotContain(hers);

    Person.Page after = page.press(button(page, "Firefox"), "id", hers);

    assertThat(after.path()).isEqualTo("/multiportal/account");
    assertThat(names(after)).isEqualTo(own);
    assertThat(after.document().select("#activity b").eachText())
        .doesNotContain("Quitó un dispositivo recordado");
    assertThat(names(phone.open("/multiportal/account"))).containsExactly(hers);
    assertThat(Multiportal.afterPin(phone, rosa).path()).isEqualTo("/multiportal/account");
    assertThat(after.press(button(after, "Firefox")).document().select("#devices")).isEmpty();
  }

  @Test
  @DisplayName(
      "T6 a new PIN ends the devices unless the person chooses to keep them; nothing is ticked")
  @Asvs("7.4.3")
  void keeps() {
    Someone rosa = MULTIPORTAL.someone("rosa.conserva");
    MULTIPORTAL.enrol(laptop, rosa);
    MULTIPORTAL.enrol(phone, rosa);
    Person.Page choose = laptop.open("/multiportal/change").submit("secret", rosa.pin());
    assertThat(choose.field("keepDevices").hasAttr("checked")).isFalse();
    choose.press("Finalizar", "secret", NEW, "secretAgain", NEW, "keepDevices", "yes");

    Someone kept = new Someone(rosa.user(), rosa.email(), NEW);
    assertThat(phone.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
    assertThat(Multiportal.afterPin(phone, kept).path()).isEqualTo("/multiportal/account");
    phone
        .open("/multiportal/change")
        .submit("secret", NEW)
        .press("Finalizar", "secret", "5093", "secretAgain", "5093");
    Someone ended = new Someone(rosa.user(), rosa.email(), "5093");
    assertThat(MULTIPORTAL.toCode(phone, ended).title()).isEqualTo("Dispositivo nuevo");
    assertThat(MULTIPORTAL.toCode(laptop, ended).title()).isEqualTo("Dispositivo nuevo");
  }

  @Test
  @DisplayName("T6 who has no known device is shown none and not asked about any")
  void none() {
    Someone rosa = MULTIPORTAL.someone("rosa.sencilla");
    Person.Page page = MULTIPORTAL.signIn(laptop, rosa);
    Person.Page change = laptop.open("/multiportal/change").submit("secret", rosa.pin());

    assertThat(page.path()).isEqualTo("/multiportal/account");
    assertThat(page.document().select("#devices, a[href=#devices]")).isEmpty();
    assertThat(change.has("secretAgain")).isTrue();
    assertThat(change.has("keepDevices")).isFalse();
  }

  @Test
  @DisplayName("T6 who recovers the access is not asked whether to keep devices: all of them end")
  void recovers() {
    Newcomer luz = new Newcomer(SERVER.server());
    luz.toEnd(SERVER.person());
    Someone same = new Someone(luz.userName(), luz.email, Newcomer.PIN);
    assertThat(names(MULTIPORTAL.enrol(phone, same))).hasSize(1);

    SERVER.clock().advance(Duration.ofSeconds(61));
    Person.Page choose =
        laptop
            .open("/multiportal/recover")
            .press("Continuar", luz.data())
            .press("Enviar", "code", luz.code(3));
    assertThat(choose.has("secretAgain")).isTrue();
    assertThat(choose.has("keepDevices")).isFalse();
    choose.press("Finalizar", "secret", NEW, "secretAgain", NEW);

    Someone ended = new Someone(luz.userName(), luz.email, NEW);
    assertThat(MULTIPORTAL.toCode(phone, ended).title()).isEqualTo("Dispositivo nuevo");
  }

  private static List<String> names(Person.Page page) {
    return page.document().select("#devices button").eachAttr("value");
  }

  private static String button(Person.Page page, String device) {
    return page.document().select("#devices button").eachText().stream()
        .filter(words -> words.contains(device))
        .findFirst()
        .orElseThrow();
  }
}
