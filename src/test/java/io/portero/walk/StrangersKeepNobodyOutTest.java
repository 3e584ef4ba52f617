package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.asvs.Asvs;
import io.portero.guard.Claimant;
import io.portero.guard.Limit;
import io.portero.guard.SignInThrottle;
import io.portero.portal.SignInPace;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody who knows a person's number and nothing else uses up what can be used up; the person gets in all the same (security.md 2).
class StrangersKeepNobodyOutTest {

  @RegisterExtension
  static final SharedServer SERVER =
      SharedServer.with(
          Map.of(
              "portero.limits", "on", "portero.proxies", "127.0.0.1", "portero.captcha", "none"));

  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final String DONE = "Su contraseña ha sido actualizada.";
  private static final String CODE_PAGE = "/facturatech/recover/reset-by-code";
  private static final String HOME = "198.51.100.200";

  @Test
  @DisplayName(
      "C4 five wrong codes of a stranger, in the same network even, do not block the code in its owner's hand")
  @Asvs("6.6.3")
  void codeInHand() {
    FACTURATECH.client("901400001");
    Person owner = SERVER.person().from(HOME);
    Person.Page page = FACTURATECH.ask(owner, "901400001");
    String code = FACTURATECH.code(Facturatech.mailOf("901400001"), 1);
    for (String network : new String[] {HOME, "10.8.1.1", "10.8.2.1", "10.8.3.1"}) {
      guess(network, "901400001");
    }

    assertThat(Facturatech.update(page, code, "901.400.001", Facturatech.NEW).title())
        .isEqualTo(DONE);
  }

  @Test
  @DisplayName("C7 that holds for as long as the code does, when the page is long gone")
  void codeInHandForHours() {
    FACTURATECH.client("901400002");
    Person owner = SERVER.person().from(HOME);
    FACTURATECH.ask(owner, "901400002");
    String code = FACTURATECH.code(Facturatech.mailOf("901400002"), 1);
    SERVER.clock().advance(Duration.ofHours(11));
    for (String network : new String[] {HOME, "10.8.1.1", "10.8.2.1", "10.8.3.1"}) {
      guess(network, "901400002");
    }

    assertThat(
            Facturatech.update(owner.open(CODE_PAGE), code, "901400002", Facturatech.NEW).title())
        .isEqualTo(DONE);
  }

  @Test
  @DisplayName(
      "C5 where strangers have used up the tries of all other devices, the mail's link opens the page; once, and by no GET")
  @Asvs("6.6.3")
  void link() {
    FACTURATECH.client("901400003");
    String email = Facturatech.mailOf("901400003");
    FACTURATECH.ask(SERVER.person().from("10.8.4.1"), "901400003");
    String code = FACTURATECH.code(email, 1);
    for (int network = 1; network <= 3; network++) {
      guess("10.8.5." + network, "901400003");
    }
    Person owner = SERVER.person().from(HOME);
    assertThat(
            Facturatech.update(owner.open(CODE_PAGE), code, "901400003", Facturatech.NEW).status())
        .isEqualTo(422);

    String link = SERVER.inbox().await(email, 1).link();
    SERVER.person().open(link);
    Person.Page page = owner.open(link);
    assertThat(page.path()).isEqualTo(CODE_PAGE);
    assertThat(page.has("code") || page.has("login")).isFalse();
    Person.Page refused = choose(page, "corta");
    assertThat(refused.problem("secret")).isEqualTo("Es muy corta. Use mínimo 8 caracteres.");
    Person.Page second = SERVER.person().open(link);
    assertThat(choose(refused, Facturatech.NEW).title()).isEqualTo(DONE);
    assertThat(choose(second, "otra lluvia gris").status()).isEqualTo(410);
    assertThat(SERVER.person().open(link).status()).isEqualTo(410);
    assertThat(FACTURATECH.signIn(owner, "901400003", Facturatech.NEW).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName(
      "C7 when a stranger has asked for the day's three codes, a mail with the link still comes")
  void codesOfTheDay() {
    FACTURATECH.client("901400004");
    String email = Facturatech.mailOf("901400004");
    for (int asked = 1; asked <= 3; asked++) {
      FACTURATECH.ask(SERVER.person().from("10.8.6.1"), "901400004");
      SERVER.inbox().await(email, asked);
      SERVER.clock().advance(Duration.ofMinutes(2));
    }
    String newest = FACTURATECH.code(email, 3);
    SERVER.clock().advance(Duration.ofHours(2));
    Person owner = SERVER.person().from(HOME);
    FACTURATECH.ask(owner, "901400004");
    String link = SERVER.inbox().await(email, 4).link();

    assertThat(newest).hasSize(5);
    assertThat(choose(owner.open(link), Facturatech.NEW).title()).isEqualTo(DONE);
  }

  @Test
  @DisplayName(
      "B3 wrong data on one document keep nobody out whose data are right, up to a hundred a day")
  void matches() {
    Newcomer luz = new Newcomer(SERVER.server());
    for (int i = 1; i <= 14; i++) {
      int status = match("10.8.7.1", luz.dataBut("mobile", "3019999999")).status();
      assertThat(status).isEqualTo(i <= Limit.MISMATCHES_NETWORK_HOUR.most() ? 422 : 429);
    }
    assertThat(match("10.8.7.1", luz.data()).firstStatus()).isEqualTo(303);
    assertThat(match(HOME, luz.data()).firstStatus()).isEqualTo(303);

    for (int i = 0; i < 2 * Limit.MISMATCHES_NETWORK.most(); i++) {
      match("10.8.7.1", luz.dataBut("mobile", "3019999999"));
    }
    for (int i = Limit.MISMATCHES_NETWORK.most(); i < Limit.MISMATCHES.most() - 1; i++) {
      match("10." + i + ".8.1", luz.dataBut("mobile", "3019999999"));
    }
    assertThat(match(HOME, luz.data()).firstStatus()).isEqualTo(303);
    match("10.8.9.1", luz.dataBut("mobile", "3019999999"));
    assertThat(match(HOME, luz.data()).status()).isEqualTo(429);
    SERVER.clock().advance(Duration.ofDays(1));
    assertThat(match(HOME, luz.data()).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("A1 who takes every slot of the wait in one network takes none of another's")
  void slots() {
    ALIANZA.user("901400005", "tesoreria");
    for (int i = 0; i < 8; i++) {
      ALIANZA.signIn(SERVER.person().from("10.8.10.1"), "901400005", "tesoreria", "No-es-esta.1");
    }
    assertThat(signIn("10.8.10.1", "901400005").status()).isEqualTo(429);
    assertThat(signIn(HOME, "901400005").path()).isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName(
      "A1 once strangers have used up the day's guesses, own networks and whoever recovers get in; a right password elsewhere is as wrong")
  @Asvs({"6.3.1", "6.3.8"})
  void guessesOfTheDay() {
    Account account = ALIANZA.user("901400006", "tesoreria");
    assertThat(signIn(HOME, "901400006").path()).isEqualTo("/alianza/account");
    SignInThrottle throttle = SERVER.server().bean(SignInThrottle.class);
    for (int i = 0; i < SignInPace.PER_DAY_ANYWHERE; i++) {
      String net = "2001:db8:" + i;
      throttle.begin(
          new Claimant(account.portal(), "any", "account:" + account.id(), net + ":7::/64", net));
    }

    Person.Page elsewhere = signIn("10.8.11.1", "901400006");
    Person.Page nobody =
        ALIANZA.signIn(SERVER.person().from("10.8.11.2"), "901400007", "tesoreria", Alianza.OLD);
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(Alike.of(nobody).saying("901400007", "901400006")).isEqualTo(Alike.of(elsewhere));
    assertThat(signIn(HOME, "901400006").path()).isEqualTo("/alianza/account");

    String link = ALIANZA.mail("901400006", "tesoreria").link();
    Person roaming = SERVER.person().from("10.8.12.1");
    Alianza.choose(roaming.open(link), Alianza.NEW);
    assertThat(ALIANZA.signIn(roaming, "901400006", "tesoreria", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
  }

  private static void guess(String network, String login) {
    for (int i = 0; i < 5; i++) {
      Person.Page page = SERVER.person().from(network).open(CODE_PAGE);
      Facturatech.update(page, login.substring(4), login, Facturatech.NEW);
    }
  }

  private static Person.Page choose(Person.Page page, String password) {
    return page.press("Actualizar contraseña", "secret", password, "secretAgain", password);
  }

  private static Person.Page signIn(String network, String nit) {
    return ALIANZA.signIn(SERVER.person().from(network), nit, "tesoreria", Alianza.OLD);
  }

  private static Person.Page match(String network, String[] data) {
    return SERVER.person().from(network).open("/multiportal/register").press("Continuar", data);
  }
}
