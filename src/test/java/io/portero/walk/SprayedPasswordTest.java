package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One common password tried on every account of a portal, from a network of its own each time (security.md 2).
class SprayedPasswordTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.watched();
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final int ACCOUNTS = 1_000;
  private static final int FIRST = 820_000_000;
  private static final String SPRAYED = "Colombia-2026.";

  @Test
  @DisplayName(
      "one password over 1,000 accounts: the tenth raises the alarm, written down once; then one try a minute is compared, and owners get in and recover")
  @Asvs({"6.3.1", "16.3.3"})
  void sprayed() throws InterruptedException {
    SERVER.sample().clients(FIRST, ACCOUNTS, Facturatech.OLD);
    for (int i = 0; i < 10; i++) {
      assertThat(alarms()).isZero();
      assertThat(spray(i)).isEqualTo(422);
    }
    assertThat(alarms()).isEqualTo(1);

    assertThat(comparedOfTheOthers()).isEqualTo(1);
    assertThat(alarms()).isEqualTo(1);
    assertThat(
            SERVER.count(
                """
                select count(*) from audit where what = 'guessing-alarm' and result = 'same-secret' and account is null
                  and details ->> 'people' = '10' and cast(details as text) not like '%Colombia%'
                """))
        .isEqualTo(1);
    ownerSignsIn("" + (FIRST + 3));
    ownerRecovers("" + (FIRST + 4));
  }

  private static void ownerSignsIn(String nit) {
    Person owner = SERVER.person().from("186.30.1.9");
    assertThat(FACTURATECH.signIn(owner, nit, Facturatech.OLD).path())
        .isEqualTo("/facturatech/account");
  }

  private static void ownerRecovers(String nit) {
    Person owner = SERVER.person().from("186.31.1.9");
    Person.Page page = FACTURATECH.ask(owner, nit);
    String code = FACTURATECH.code(Facturatech.mailOf(nit), 1);
    assertThat(Facturatech.update(page, code, nit, Facturatech.NEW).title())
        .isEqualTo("Su contraseña ha sido actualizada.");
    assertThat(FACTURATECH.signIn(owner, nit, Facturatech.NEW).path())
        .isEqualTo("/facturatech/account");
  }

  /// All accounts after the tenth, eight at a time.
  private static long comparedOfTheOthers() throws InterruptedException {
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int i = 10; i < ACCOUNTS; i++) {
      int n = i;
      tries.add(() -> spray(n));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      return threads.invokeAll(tries).stream().filter(t -> t.resultNow() != 429).count();
    }
  }

  /// The n-th account from the n-th network.
  private static int spray(int n) {
    Person attacker =
        SERVER.person().from(String.format(Locale.ROOT, "10.%d.%d.1", n / 250, n % 250));
    Person.Page page = attacker.open("/facturatech/sign-in");
    String[] typed = {"kind", "client", "login", "" + (FIRST + n), "secret", SPRAYED};
    return attacker.sendRaw(page.request("Acceder", typed)).statusCode();
  }

  private static long alarms() {
    return SERVER.count(
        "select count(*) from audit where what = 'guessing-alarm' and portal = 'facturatech'");
  }
}
