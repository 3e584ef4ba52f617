package io.portero.journey.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.portero.guard.AlarmNews;
import io.portero.guard.SmsCap;
import io.portero.notification.Notifications;
import io.portero.portal.Portals;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole product and a real SMTP server: an attack begins, and the operator reads of it.
class AlarmMailsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final SettableClock CLOCK = SettableClock.atSomeMorning();
  private static final GreenMail SMTP =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final String SPRAYED = "Colombia-2026.";
  private static final String OPERATOR = "guardia@operador.example";
  private static Server server;

  @BeforeAll
  static void start() {
    SMTP.start();
    Map<String, Object> settings =
        Map.of(
            "portero.limits", "on",
            "portero.proxies", "127.0.0.1",
            "portero.smtp.host", "127.0.0.1",
            "portero.smtp.port", SMTP.getSmtp().getPort(),
            "portero.smtp.starttls", "off",
            "portero.operator.mail", OPERATOR);
    server = Server.start(DATABASE, settings, CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
    SMTP.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    CLOCK.advance(Duration.ofDays(2));
    SMTP.purgeEmailFromAllMailboxes();
  }

  @Test
  @DisplayName(
      "when an alarm begins the operator gets one mail: what, since when, how many, what happens and what to do; nobody's data")
  void guessing() throws Exception {
    LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    spray(0, 14);
    lookInTheBackground();

    MimeMessage mail = mails(1)[0];
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(OPERATOR);
    assertThat(mail.getSubject()).startsWith("Alarma: parece que alguien está adivinando en ");
    String text = text(mail);
    assertThat(text)
        .contains(
            "Personas con la misma contraseña o clave equivocada: 10",
            "Hay alarma desde: 10",
            String.format(Locale.ROOT, "Comenzó: %d de marzo de 2026", today.getDayOfMonth()),
            "a un intento por minuto",
            "./portero audit export --portal facturatech --since " + today)
        .doesNotContain("Personas que fallaron", "Red:", "Otras alarmas")
        .doesNotContain(SPRAYED, "830000001", "10.70.1.1", "⟦", "{");
  }

  @Test
  @DisplayName("English for an operator who reads it, and the SMS of a day that are used up")
  void sms() throws Exception {
    inTransaction(() -> {
      useUpSms("multiportal");
      mails(new OperatorContact(OPERATOR, "en")).tell();
    });

    MimeMessage mail = mails(1)[0];
    assertThat(mail.getSubject()).startsWith("Alarm: the SMS of this day are used up at ");
    assertThat(text(mail))
        .contains(
            "SMS that left: 2",
            "Most in a day: 2",
            "They leave again: March",
            "go by mail alone",
            "smsPerDay",
            "--portal multiportal")
        .doesNotContain("⟦", "{");
  }

  @Test
  @DisplayName("no address, no mail: the alarm waits, and is told if there is one while it lasts")
  void nobody() throws Exception {
    inTransaction(() -> {
      useUpSms("alianza");
      mails(new OperatorContact("", "es")).tell();
      mails(new OperatorContact(OPERATOR, "es")).tell();
    });

    assertThat(mails(1)[0].getSubject()).startsWith("Alarma: se acabaron los SMS");
  }

  @Test
  @DisplayName("an address or a language that is none stops the start with the setting's name")
  void settings() {
    assertThatThrownBy(() -> new OperatorContact("guardia", "es"))
        .isInstanceOf(Refusal.class)
        .hasMessage("PORTERO_OPERATOR_MAIL is no e-mail address: guardia");
    assertThatThrownBy(() -> new OperatorContact("", "fr"))
        .isInstanceOf(Refusal.class)
        .hasMessage("PORTERO_OPERATOR_LANGUAGE must be es or en, not: fr");
  }

  /// One password on people of whom the portal knows none, each from a network of their own.
  private static void spray(int from, int people) {
    for (int i = from; i < from + people; i++) {
      Person attacker = server.person().from(String.format(Locale.ROOT, "10.70.%d.1", i + 1));
      Person.Page page = attacker.open("/facturatech/sign-in");
      page.press("Acceder", "kind", "client", "login", "" + (830_000_000 + i), "secret", SPRAYED);
    }
  }

  /// The third of two.
  private static void useUpSms(String portal) {
    for (int i = 0; i < 3; i++) {
      server.bean(SmsCap.class).count(new PortalId(portal), 2);
    }
  }

  private static void lookInTheBackground() {
    CLOCK.advance(Duration.ofSeconds(11));
    server.bean(Scheduler.class).triggerCheckForDueExecutions();
  }

  private static MimeMessage[] mails(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> SMTP.getReceivedMessages().length >= count);
    assertThat(SMTP.getReceivedMessages())
        .as(() -> Arrays.toString(SMTP.getReceivedMessages()))
        .hasSize(count);
    return SMTP.getReceivedMessages();
  }

  private static String text(MimeMessage mail) throws Exception {
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    return (String) parts.getBodyPart(0).getContent();
  }

  private static AlarmMails mails(OperatorContact operator) {
    return new AlarmMails(
        server.bean(AlarmNews.class),
        server.bean(Portals.class),
        server.bean(Notifications.class),
        operator);
  }

  private static void inTransaction(Runnable work) {
    server.bean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
  }
}
