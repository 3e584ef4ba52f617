package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.EditedPortal;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A portal whose file lets two SMS leave in a day (security.md 3).
class UsedUpSmsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final SettableClock CLOCK = SettableClock.atSomeMorning();
  private static final int A_DAY = 2;
  private static final String WITHOUT_SMS =
      "Esta vez no pudimos enviarle también un SMS: busque el código en su correo.";
  private static Server server;

  @BeforeAll
  static void start(@TempDir Path portals) {
    new EditedPortal(portals, "multiportal")
        .change("smsSender: Multiportal", "smsSender: Multiportal\n  smsPerDay: " + A_DAY);
    server =
        Server.start(DATABASE, Map.of("portero.portals", portals, "portero.limits", "on"), CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void newDay() {
    CLOCK.advance(Duration.ofDays(2));
  }

  @Test
  @DisplayName(
      "B6 the third code of the day goes by mail alone, which the page says and which is enough; the next day it goes by SMS again")
  void mailStillGoes() {
    long before = alarms();
    for (int i = 0; i < A_DAY; i++) {
      assertThat(newcomer().toCode(server.person()).text()).doesNotContain(WITHOUT_SMS);
    }
    Newcomer third = newcomer();
    Person.Page page = third.toCode(server.person());

    assertThat(page.text())
        .contains("Enviamos un código al correo", WITHOUT_SMS)
        .doesNotContain("•••");
    assertThat(page.reload().text()).contains(WITHOUT_SMS);
    Inbox.Message mail = new Inbox(server).await(third.email);
    assertThat(page.press("Enviar", "code", mail.find("\\b(\\d{6})\\b")).title())
        .isEqualTo("Su imagen y su frase");
    assertThat(new Inbox(server).to("+57" + third.mobile)).isEmpty();
    assertThat(alarms() - before).isEqualTo(1);

    CLOCK.advance(Duration.ofDays(1));
    Newcomer fourth = newcomer();
    assertThat(fourth.toCode(server.person()).text()).doesNotContain(WITHOUT_SMS);
    assertThat(new Inbox(server).await("+57" + fourth.mobile).channel()).isEqualTo("sms");
  }

  @Test
  @DisplayName(
      "another code says what became of it: the first went by SMS, the second by mail alone")
  void resend() {
    Newcomer luz = newcomer();
    Person.Page first = luz.toCode(server.person());
    newcomer().toCode(server.person());
    CLOCK.advance(Duration.ofSeconds(61));
    assertThat(first.reload().text()).doesNotContain(WITHOUT_SMS);

    assertThat(first.reload().press("Pedir otro código").text()).contains(WITHOUT_SMS);
    assertThat(sms(luz)).isEqualTo(1);
  }

  @Test
  @DisplayName("ten people who ask at the same moment get two SMS between them, and ten mails")
  @Asvs("2.4.1")
  void atOnce() throws Exception {
    long before = count("select count(*) from outbox where channel = 'SMS'");
    List<Newcomer> people = new ArrayList<>();
    List<Callable<Integer>> asking = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Newcomer member = newcomer();
      Person person = server.person();
      HttpRequest accept =
          member
              .toConsent(person)
              .request("Aceptar", "consent-data", "yes", "consent-messages", "yes");
      people.add(member);
      asking.add(() -> person.sendRaw(accept).statusCode());
    }
    try (var threads = Executors.newFixedThreadPool(10)) {
      assertThat(threads.invokeAll(asking)).extracting(done -> done.get()).containsOnly(303);
    }

    assertThat(count("select count(*) from outbox where channel = 'SMS'") - before)
        .isEqualTo(A_DAY);
    assertThat(people)
        .allSatisfy(p ->
            assertThat(count("select count(*) from outbox where recipient = ?", p.email))
                .isEqualTo(1));
  }

  @Test
  @DisplayName(
      "with and without an account the page is the same; who matches nobody gets the answer of every other day")
  @Asvs("6.3.8")
  void tellsNothing() {
    Newcomer registered = newcomer();
    Person.Page before = recover(registered.dataBut("documentNumber", "1018888888"));
    registered.toEnd(server.person());
    Newcomer unregistered = newcomer();
    CLOCK.advance(Duration.ofMinutes(2));

    Person.Page one = recover(registered.data());
    Person.Page other = recover(unregistered.data());

    assertThat(one.text()).contains(WITHOUT_SMS);
    assertThat(masked(one, registered)).isEqualTo(masked(other, unregistered));
    Person.Page nobody = recover(registered.dataBut("documentNumber", "1018888888"));
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(Alike.of(nobody)).isEqualTo(Alike.of(before));
  }

  /// The mail's mask shows the beginning of what the member gave.
  private static Alike masked(Person.Page page, Newcomer member) {
    return Alike.of(page).saying(member.email.substring(0, 2), "(mail)");
  }

  private static Person.Page recover(String... data) {
    return server.person().open("/multiportal/recover").press("Continuar", data);
  }

  private static Newcomer newcomer() {
    return new Newcomer(server);
  }

  private static long sms(Newcomer member) {
    return count(
        "select count(*) from outbox where channel = 'SMS' and recipient = ?",
        "+57" + member.mobile);
  }

  private static long alarms() {
    return count(
        """
        select count(*) from audit where what = 'sms-alarm' and portal = 'multiportal' and result = 'used-up'
          and account is null and details ->> 'limit' = '2'
        """);
  }

  private static long count(String sql, Object... params) {
    return server.bean(JdbcClient.class).sql(sql).params(params).query(Long.class).single();
  }
}
