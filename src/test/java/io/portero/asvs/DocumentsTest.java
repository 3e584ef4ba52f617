package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.guard.Limit;
import io.portero.portal.MailSettings;
import io.portero.portal.SecretPolicy;
import io.portero.portal.SignInPace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What is written down is what the program does.
class DocumentsTest {

  private static Object of(String type, String name) {
    return Documents.constant(type, name);
  }

  private static long minutes(String type, String name) {
    return ((Duration) of(type, name)).toMinutes();
  }

  @Test
  @DisplayName(
      "what each input must look like is written down, with the limits that the program has")
  @Asvs("2.1.1")
  void inputs() {
    assertThat(Documents.section("What is typed"))
        .contains(
            String.format(
                Locale.ROOT, "at most %d characters of any kind", SecretPolicy.MAX_LENGTH),
            "%s to %s characters of which"
                .formatted(
                    of("recognition.PhrasePolicy", "SHORTEST"),
                    of("recognition.PhrasePolicy", "LONGEST")),
            "1 to %s characters on one line"
                .formatted(of("journey.step.DescribeHandler", "NAME_MAX")),
            "real day since "
                + of("journey.step.FormFields", "LONG_AGO").toString().substring(0, 4),
            String.format(
                Locale.ROOT, "1 to %d digits", ((int[]) of("shared.Nit", "WEIGHTS")).length));
    String settings = Documents.read(Path.of("src/main/resources/application.yaml"));
    assertThat(settings).contains("max-http-form-post-size: 64KB", "max-parameter-count: 200");
  }

  @Test
  @DisplayName("which inputs must fit each other is written down")
  @Asvs("2.1.2")
  void combinations() {
    assertThat(Documents.section("What must fit together"))
        .contains(
            "Document type and number", "NIT and its digit", "A member's data", "Both passwords");
  }

  @Test
  @DisplayName(
      "limits for one person, one address and all are written down as the program has them")
  @Asvs("2.1.3")
  void limits() {
    String section = Documents.section("How often");
    for (Limit limit : Limit.values()) {
      assertThat(section)
          .contains(
              "| %s | %s | %s |".formatted(limit.whom(), limit.what(), limit.rule()),
              "| `" + limit.countedAs() + "` |");
    }
    assertThat(section)
        .contains(
            String.format(
                Locale.ROOT,
                "%d free from one network, then a wait that doubles from %d seconds to %d minutes",
                SignInPace.FREE,
                SignInPace.FIRST_WAIT.toSeconds(),
                SignInPace.LONGEST_WAIT.toMinutes()),
            String.format(Locale.ROOT, "known device** has its %d", SignInPace.ON_DEVICE),
            String.format(
                Locale.ROOT, "are not known** have %d for as long as", SignInPace.DEVICE_CODES),
            String.format(
                Locale.ROOT, "| its life | %d minutes;", minutes("portal.CodeSpec", "USUAL_LIFE")),
            "%s free from all of an IPv4 /24 or IPv6 /48".formatted(SignInPace.FREE_IN_SUBNET),
            "The %s of an account".formatted(SignInPace.PER_DAY_ANYWHERE),
            String.format(
                Locale.ROOT,
                "`smsPerDay`, else %,d in %d hours",
                MailSettings.SMS_PER_DAY,
                Limit.SMS.window().toHours()),
            "%s waiting for at most %s seconds"
                .formatted(
                    of("credential.PasswordHasher", "QUEUE"),
                    (long) of("credential.PasswordHasher", "MAX_WAIT_MILLIS") / 1000),
            String.format(
                Locale.ROOT,
                "not answered for %d minutes",
                minutes("journey.JourneyStore", "PATIENCE")));
  }

  @Test
  @DisplayName(
      "what stops guessing is written down, how it is set, and that nobody can be locked out")
  @Asvs("6.1.1")
  void guessing() {
    assertThat(Documents.section("Guessing and lock-out"))
        .contains(
            "Nothing locks for good",
            String.format(
                Locale.ROOT, "longest wait is %d minutes", SignInPace.LONGEST_WAIT.toMinutes()),
            String.format(
                Locale.ROOT, "one exception is the %d wrong codes", SignInPace.DEVICE_CODES),
            "`tries`, `maxPerDay`, `captcha` and `policy`");
  }

  @Test
  @DisplayName("the words of the context are written down")
  @Asvs("6.1.2")
  void contextWords() {
    assertThat(Documents.section("Words that passwords"))
        .contains("`contextWords`", "user name, name, address");
    assertThat(Documents.read(Path.of("docs/add-a-portal.md"))).contains("| `contextWords` |");
  }

  @Test
  @DisplayName("how long sessions last and how many one account may have is written down as it is")
  @Asvs({"7.1.1", "7.1.2"})
  void sessions() {
    assertThat(Documents.section("Sessions"))
        .contains(
            String.format(
                Locale.ROOT,
                "%d minutes idle, %d hours in all",
                minutes("account.Sessions", "IDLE"),
                ((Duration) of("account.Sessions", "LONGEST")).toHours()),
            "may have %s sessions".formatted(of("account.AccountSessions", "MOST")));
  }

  @Test
  @DisplayName(
      "levels of protection and what each asks are written down, with the times that the program has")
  @Asvs({"14.1.1", "14.1.2"})
  void levels() {
    assertThat(Documents.section("Data by level"))
        .contains("| secret |", "| personal |", "| evidence |", "| public |")
        .contains(
            String.format(
                Locale.ROOT,
                "deleted %d minutes after",
                minutes("journey.JourneyStore", "PATIENCE")),
            String.format(
                Locale.ROOT,
                "%d days after sending",
                ((Duration) of("notification.NotificationConfiguration", "MEMORY")).toDays()));
  }

  @Test
  @DisplayName("how fast libraries are updated is written down")
  @Asvs("15.1.1")
  void libraries() {
    assertThat(Documents.section("Libraries")).contains("3 days", "30 days", "180 days");
  }

  @Test
  @DisplayName("what costs much, and what bounds it, is written down as it is")
  @Asvs("15.1.3")
  void costs() {
    assertThat(Documents.section("What costs much"))
        .contains(
            String.format(
                Locale.ROOT,
                "a queue of %s, %d seconds",
                of("credential.PasswordHasher", "QUEUE"),
                (long) of("credential.PasswordHasher", "MAX_WAIT_MILLIS") / 1000),
            String.format(
                Locale.ROOT,
                "%s at once and %s that are not slow, %d minutes for an answer, %d for the taking",
                of("notification.DeliverySlots", "ALL"),
                of("notification.DeliverySlots", "QUICK"),
                ((Duration) of("notification.SmtpExchange", "ANSWER")).toMinutes(),
                ((Duration) of("notification.SmtpExchange", "TAKING")).toMinutes()));
  }

  @Test
  @DisplayName("what is logged, in which form, where and for how long is written down")
  @Asvs("16.1.1")
  void logs() {
    assertThat(Documents.section("What is logged"))
        .contains("the record (`audit`)", "the server's log", "standard output and nowhere else");
  }

  @Test
  @DisplayName("whom the server calls is written down")
  @Asvs("13.1.1")
  void callers() {
    assertThat(Documents.callers()).contains("notification.SmtpSender", "notification.SmsGateway");
    assertThat(Stream.of("PORTERO_DB_URL", "PORTERO_SMTP_HOST", "PORTERO_SMS_URL"))
        .allSatisfy(s -> assertThat(Documents.column("Whom the server calls", 2)).contains(s));
  }
}
