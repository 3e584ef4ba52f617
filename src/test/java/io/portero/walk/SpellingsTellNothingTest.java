package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every public form that asks whose account it is, with every spelling of one identity and the second key of the same account: who
/// has an account and who has none get the same transcript, through waits and blocks, with the owner's own acts in between, and
/// after all of it is forgotten (security.md 1).
class SpellingsTellNothingTest {

  @RegisterExtension
  static final SharedServer SERVER =
      SharedServer.with(
          Map.of(
              "portero.limits", "on", "portero.proxies", "127.0.0.1", "portero.captcha", "none"));

  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final String HOME = "198.51.100.200";
  private static int compared;

  @AfterAll
  static void report() {
    System.out.printf(
        "Pairs of answers compared, account and none: %d, differences: 0%n", compared);
  }

  @Test
  @DisplayName("C1 sign-in at facturatech, by NIT and by user name in turn")
  @Asvs("6.3.8")
  void signInByNitOrUser() {
    SERVER.sample().client("901300001", "ferreteria", "f1@firma.example", Facturatech.OLD);
    Twins twins =
        new Twins(
            SERVER,
            client("10.7.1.1", "901300001", "ferreteria"),
            client("10.7.2.1", "901300002", "zapaterias"));

    signsIn(
        twins,
        (browser, whose, typed) -> FACTURATECH.signIn(browser, typed, wrong(whose)),
        "10.7.1.1",
        browser -> FACTURATECH.signIn(browser, "901300001", Facturatech.OLD),
        browser -> FACTURATECH.signIn(browser, "ferreteria", Facturatech.OLD));
  }

  @Test
  @DisplayName("C2 sign-in at facturatech as a supplier, by address")
  @Asvs("6.3.8")
  void signInByAddress() {
    SERVER.sample().supplier("ventas@ferre.example", Facturatech.OLD);
    Twins twins =
        new Twins(
            SERVER,
            new Spelt("10.7.3.1", Spelt.ofAddress("ventas@ferre.example"), List.of()),
            new Spelt("10.7.4.1", Spelt.ofAddress("compra@ferre.example"), List.of()));

    signsIn(
        twins,
        (browser, whose, typed) -> supplier(browser, typed, wrong(whose)),
        "10.7.3.1",
        browser -> supplier(browser, "ventas@ferre.example", Facturatech.OLD),
        browser -> supplier(browser, "VENTAS@ferre.example", Facturatech.OLD));
  }

  @Test
  @DisplayName("A1 sign-in at alianza, by NIT")
  @Asvs("6.3.8")
  void signInOfCompany() {
    ALIANZA.user("901300003", "tesoreria");
    Twins twins =
        new Twins(
            SERVER,
            new Spelt("10.7.5.1", Spelt.ofNit("901300003"), List.of("tesoreria")),
            new Spelt("10.7.6.1", Spelt.ofNit("901300004"), List.of("auditoria")));

    signsIn(
        twins,
        (browser, whose, typed) ->
            ALIANZA.signIn(browser, typed, whose.plain().getFirst(), wrong(whose)),
        "10.7.5.1",
        browser -> ALIANZA.signIn(browser, "901300003", "tesoreria", Alianza.OLD),
        browser -> ALIANZA.signIn(browser, "901.300.003", "Tesoreria", Alianza.OLD));
  }

  @Test
  @DisplayName("A1 sign-in at alianza, by user of a company that there is")
  @Asvs("6.3.8")
  void signInOfUser() {
    ALIANZA.user("901300005", "cartera");
    Twins twins =
        new Twins(
            SERVER,
            new Spelt("10.7.7.1", Spelt.ofUser("cartera"), List.of()),
            new Spelt("10.7.8.1", Spelt.ofUser("nominas"), List.of()));

    signsIn(
        twins,
        (browser, whose, typed) -> ALIANZA.signIn(browser, "901300005", typed, wrong(whose)),
        "10.7.7.1",
        browser -> ALIANZA.signIn(browser, "901300005", "cartera", Alianza.OLD),
        browser -> ALIANZA.signIn(browser, "901.300.005", "CARTERA", Alianza.OLD));
  }

  @Test
  @DisplayName("B13 sign-in at multiportal, image and phrase apart")
  @Asvs("6.3.8")
  void signInOfMember() {
    Multiportal multiportal = new Multiportal(SERVER);
    Multiportal.Someone rosa = multiportal.someone("rosa.vega");
    Twins twins =
        new Twins(
            SERVER,
            new Spelt("10.7.9.1", Spelt.ofUser("rosa.vega"), List.of()),
            new Spelt("10.7.10.1", Spelt.ofUser("luis.mora"), List.of()));
    twins.each("the page after the user", (browser, _, typed) -> Multiportal.toPin(browser, typed));

    signsIn(
        twins,
        (browser, _, typed) -> Multiportal.toPin(browser, typed).press("Entrar", "secret", "9410"),
        "10.7.9.1",
        browser -> Multiportal.afterPin(browser, rosa),
        browser -> Multiportal.afterPin(browser, rosa));
  }

  @Test
  @DisplayName("C3 C4 asking for a code and typing it, where it was asked for and anywhere else")
  @Asvs("6.3.8")
  void recoversByCode() {
    String email = "f6@firma.example";
    SERVER.sample().client("901300006", "papeleria", email, Facturatech.OLD);
    Twins twins =
        new Twins(
            SERVER,
            client("10.7.11.1", "901300006", "papeleria"),
            client("10.7.12.1", "901300007", "lavaderia"));
    Twins.Move guess =
        (browser, whose, typed) ->
            Facturatech.update(
                browser.open("/facturatech/recover/reset-by-code"),
                whose.network().replace('.', '_').substring(3, 8),
                typed,
                Facturatech.NEW);
    Twins.Move ask = (browser, _, typed) -> FACTURATECH.ask(browser, typed, email);

    twins.each("a code that nobody asked for", guess);
    FACTURATECH.ask(SERVER.person().from(HOME), "901300006", email);
    FACTURATECH.code(email, 1);
    twins.each("while the owner has a code", guess);
    twins.inNewBrowsers();
    twins.each("asked for in every spelling", ask);
    twins.each("after asking", guess);
    twins.one("asked too soon again", 0, Twins.press("Volver a enviar el código"));
    SERVER.clock().advance(Duration.ofSeconds(61));
    twins.one("asked again", 0, Twins.press("Volver a enviar el código"));
    twins.each("after asking again", guess);
    SERVER.clock().advance(Duration.ofMinutes(61));
    Person owner = SERVER.person().from(HOME);
    int before = SERVER.inbox().to(email).size();
    Person.Page page = FACTURATECH.ask(owner, "901300006", email);
    String code = FACTURATECH.code(email, before + 1);
    twins.each("while the owner has a newer code", guess);
    assertThat(Facturatech.update(page, code, "papeleria", Facturatech.NEW).title())
        .isEqualTo("Su contraseña ha sido actualizada.");
    twins.each("after the owner's recovery", guess);
    twins.inNewBrowsers();
    twins.each("in another browser", guess);
    SERVER.clock().advance(Duration.ofHours(25));
    twins.each("a day later", guess);
    compared += twins.compared();
  }

  @Test
  @DisplayName("A3 A5 asking for a link, the mask apart")
  @Asvs("6.3.8")
  void recoversByLink() {
    ALIANZA.user("901300008", "compras");
    Twins twins =
        new Twins(
            SERVER,
            new Spelt("10.7.13.1", Spelt.ofNit("901300008"), List.of("compras")),
            new Spelt("10.7.14.1", Spelt.ofNit("901300009"), List.of("seguros")));
    Twins.Move ask =
        (browser, whose, typed) -> ALIANZA.ask(browser, typed, whose.plain().getFirst());

    ALIANZA.newPasswordPage("901300008", "compras");
    twins.each("a link", ask);
    SERVER.clock().advance(Duration.ofHours(2));
    twins.each("a link again", ask);
    compared += twins.compared();
  }

  @Test
  @DisplayName("B3 a member's data but for one, through the wait, with the member's own in between")
  @Asvs("6.3.8")
  void matches() {
    Newcomer luz = new Newcomer(SERVER.server());
    Twins twins =
        new Twins(
            SERVER,
            new Spelt("10.7.15.1", Spelt.ofCedula(luz.cc), List.of()),
            new Spelt("10.7.16.1", Spelt.ofCedula("1029999999"), List.of()));
    for (String journey : List.of("register", "recover")) {
      Twins.Move wrong =
          (browser, _, typed) ->
              browser
                  .open("/multiportal/" + journey)
                  .press("Continuar", luz.wrongBut("documentNumber", typed));
      twins.each("wrong data", wrong);
      for (String network : List.of("10.7.15.1", HOME)) {
        assertThat(
                SERVER
                    .person()
                    .from(network)
                    .open("/multiportal/" + journey)
                    .press("Continuar", luz.data())
                    .firstStatus())
            .isEqualTo(303);
      }
      twins.inNewBrowsers();
      twins.each("after the member's own", wrong);
      SERVER.clock().advance(Duration.ofMinutes(61));
      twins.each("an hour later", wrong);
      SERVER
          .clock()
          .advance(Duration.ofHours(25)); // until the networks' wrong data of a day are over
    }
    compared += twins.compared();
  }

  private interface Owner {
    Person.Page from(Person browser);
  }

  /// Through free tries, waits and their end, with the owner's sign-in in between, from the stranger's network and from another one, by
  /// each key.
  private static void signsIn(
      Twins twins, Twins.Move wrong, String strangers, Owner first, Owner second) {
    int before = twins.compared();
    twins.one("a first try", 0, wrong);
    inside(first.from(SERVER.person().from(strangers)));
    twins.one("after the owner was here", 1, wrong);
    inside(second.from(SERVER.person().from(HOME)));
    twins.each("after the owner was elsewhere", wrong);
    SERVER.clock().advance(Duration.ofSeconds(15));
    twins.each("after the first wait", wrong);
    SERVER.clock().advance(Duration.ofHours(1));
    inside(second.from(SERVER.person().from(strangers)));
    twins.each("after an hour, and the owner", wrong);
    SERVER.clock().advance(Duration.ofHours(24));
    inside(first.from(SERVER.person().from(strangers)));
    twins.each("after a day, and the owner", wrong);
    SERVER.clock().advance(Duration.ofHours(12));
    inside(second.from(SERVER.person().from(strangers)));
    SERVER.clock().advance(Duration.ofHours(13));
    twins.each("after another day", wrong);
    assertThat(twins.compared() - before).isGreaterThan(20);
    compared += twins.compared();
  }

  /// Another one for each identity: one secret tried on many is another matter ([SprayedPasswordTest]).
  private static String wrong(Spelt whose) {
    return "No-es-esta." + whose.network();
  }

  private static void inside(Person.Page page) {
    assertThat(page.firstStatus()).isEqualTo(303);
  }

  private static Person.Page supplier(Person browser, String email, String password) {
    return browser
        .open("/facturatech/sign-in")
        .press("Acceder", "kind", "supplier", "email", email, "secret", password);
  }

  private static Spelt client(String network, String nit, String user) {
    return new Spelt(
        network, Spelt.inTurn(Spelt.ofNit(nit), Spelt.ofUser(user)), List.of(nit, user));
  }
}
