package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.portal.PortalCheck;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import io.portero.visitor.PageForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What is measured of a portal, and with whose data.
class PortalFlowsTest {

  private static final SplittableRandom RANDOM = new SplittableRandom(5);

  @Test
  @DisplayName("every page that anybody reaches is measured, and none behind a proof")
  void flows() {
    assertThat(names("alianza"))
        .containsExactly("sign-in authenticate", "recover identify", "recover page after identify");
    assertThat(names("multiportal"))
        .containsExactly(
            "sign-in identify",
            "sign-in page after identify",
            "sign-in authenticate",
            "recover match-member",
            "register match-member",
            "user-name");
    assertThat(names("facturatech"))
        .containsExactly(
            "sign-in authenticate",
            "recover identify",
            "recover page after identify",
            "recover reset-by-code",
            "register describe",
            "register consent",
            "register prove-contact");
  }

  @Test
  @DisplayName("the sample people serve every flow of the sample portals")
  void sample() {
    for (String portal : List.of("alianza", "multiportal", "facturatech")) {
      for (Flow flow : flows(portal)) {
        People people = People.of(People.sample(), portal, flow, RANDOM);
        assertThat(people.unknown()).hasSameSizeAs(people.known());
      }
    }
  }

  @Test
  @DisplayName("who is made up is another, of the same length, at the same company or mail service")
  void madeUp() {
    Map<String, String> user =
        People.madeUp(Map.of("documentNumber", "900102030", "user", "jperez"), RANDOM);
    Map<String, String> client =
        People.madeUp(Map.of("login", "900102030", "email", "pagos@gmail.com"), RANDOM);

    assertThat(user).containsEntry("documentNumber", "900102030");
    assertThat(user.get("user")).hasSize(6).startsWith("jpe").isNotEqualTo("jperez");
    assertThat(client.get("login")).matches("900\\d{6}").isNotEqualTo("900102030");
    assertThat(client.get("email"))
        .hasSize(15)
        .endsWith("@gmail.com")
        .isNotEqualTo("pagos@gmail.com");
  }

  @Test
  @DisplayName("without anybody known there is nothing to measure, and that is said")
  void nobody() {
    Flow flow = flows("alianza").getFirst();

    assertThatThrownBy(() -> People.of(List.of(), "alianza", flow, RANDOM))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--people");
  }

  @Test
  @DisplayName("a page's form is read with its hidden fields, and a captcha is noticed")
  void form() {
    String page =
        """
        <form class="form" method="post" action="/alianza/recover/identify" novalidate>
          <input type="hidden" name="_csrf" value="abc"><input type="hidden" name="revision" value="0">
          <select class="input" name="documentType"><option value="NIT">NIT</option><option value="CC" selected>CC</option></select>
          <input name="user">
        </form>
        """;

    PageForm form = PageForm.in(Jsoup.parse(page)).orElseThrow();
    assertThat(form.action()).isEqualTo("/alianza/recover/identify");
    assertThat(form.untouched())
        .containsOnly(
            Map.entry("_csrf", "abc"), Map.entry("revision", "0"), Map.entry("documentType", "CC"));
    assertThat(form.captcha()).isFalse();
    assertThat(
            PageForm.in(Jsoup.parse(page.replace("name=\"user\"", "name=\"captchaPass\"")))
                .orElseThrow()
                .captcha())
        .isTrue();
    assertThat(PageForm.in(Jsoup.parse("<p>nothing</p>"))).isEmpty();
  }

  private static List<String> names(String portal) {
    return flows(portal).stream().map(Flow::name).toList();
  }

  private static List<Flow> flows(String portal) {
    return PortalFlows.of(
        PortalCheck.of(Path.of("portals")).portals().find(new PortalId(portal)).orElseThrow());
  }
}
