package io.portero.guard;

import static java.util.Objects.requireNonNull;

import io.portero.portal.MailSettings;
import io.portero.portal.SignInPace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Every rate limit of the product: how many of what, in how long, for whom. [RateLimiter] counts those that have a name; the
/// others are throttles against brute force, with more to them than a window, and name the class that counts them. The table in
/// `docs/security-decisions.md` is made from these.
public enum Limit {
  SIGN_IN_NETWORK(
      by("guard", "SignInThrottle"),
      most(SignInPace.FREE, SignInThrottle.MEMORY),
      "what was typed, known or not, from one network",
      "tries to sign in"),
  SIGN_IN_SUBNET(
      by("guard", "SignInThrottle"),
      most(SignInPace.FREE_IN_SUBNET, SignInThrottle.MEMORY),
      "the same from one IPv4 /24 or IPv6 /48",
      "tries to sign in"),
  SIGN_IN_ACCOUNT(
      by("guard", "GuessTotals"),
      most(SignInPace.PER_DAY_ANYWHERE, SignInThrottle.MEMORY),
      "an account, whatever was typed, from all networks",
      "tries to sign in"),
  KNOWN_DEVICE(
      by("account", "KnownDevices"),
      most(SignInPace.ON_DEVICE, null),
      "a known device, for as long as it is known",
      "wrong passwords or PINs"),
  UNKNOWN_DEVICES(
      by("account", "DeviceCodes"),
      most(SignInPace.DEVICE_CODES, null),
      "an account, for the life of its password or PIN",
      "wrong codes on devices that are not known"),
  CODE_NETWORK(
      by("guard", "CodeAttempts"),
      setting("tries", CodeAttempts.OF_NETWORK),
      "what was typed, known or not, from one network",
      "tries of a code that any device may type"),
  CODE_BROWSER(
      by("guard", "CodeAttempts"),
      setting("tries", CodeAttempts.OF_BROWSER),
      "the same in the browser that asked for the code",
      "tries of a code that any device may type"),
  CODES(
      named("codes.day"),
      setting("maxPerDay", Duration.ofDays(1)),
      "a person, on all journeys of one kind",
      "codes"),
  MESSAGES_AN_HOUR(
      named("message.hour"),
      most(3, Duration.ofHours(1)),
      "an account or a destination",
      "messages"),
  MESSAGES_A_DAY(
      named("message.day"),
      most(10, Duration.ofDays(1)),
      "an account or a destination",
      "messages"),
  NOTICES_OF_TRIES(
      named("tries-used-up"),
      most(1, Duration.ofDays(1)),
      "an account",
      "mails that its tries were used up"),
  NOTICES_OF_SIGN_IN(
      named("signed-in-after-tries"),
      most(1, Duration.ofDays(1)),
      "an account",
      "mails that somebody signed in after them"),
  SMS(
      named("portal.sms"),
      setting("smsPerDay", Duration.ofDays(1), MailSettings.SMS_PER_DAY),
      "a portal",
      "SMS"),
  MISMATCHES_NETWORK_HOUR(
      named("match-member"),
      most(10, Duration.ofHours(1)),
      "a document, known or not, from one network",
      "personal data that match nobody"),
  MISMATCHES_NETWORK(
      named("match-member.network"),
      most(20, Duration.ofDays(1)),
      "a document, known or not, from one network",
      "personal data that match nobody"),
  MISMATCHES_SUBNET(
      named("match-member.subnet"),
      most(40, Duration.ofDays(1)),
      "the same from one IPv4 /24 or IPv6 /48",
      "personal data that match nobody"),
  MISMATCHES(
      named("match-member.all"),
      most(100, Duration.ofDays(1)),
      "the same from all networks",
      "personal data that match nobody"),
  ANSWERS(
      named("answers.address"),
      most(300, Duration.ofMinutes(10)),
      "a network (IPv4 address or IPv6 /64)",
      "answers to forms"),
  ANSWERS_WITHOUT_CAPTCHA(
      named("address.answers"),
      setting("captcha: { from }", Duration.ofHours(1)),
      "a network at one step",
      "answers, before an adaptive captcha asks"),
  CAPTCHA_ANSWERS(
      named("address.captcha"),
      most(60, Duration.ofMinutes(10)),
      "a network",
      "answers to captchas"),
  CAPTCHA_ANSWERS_IN_WORDS(
      named("address.captcha-words"),
      most(12, Duration.ofMinutes(10)),
      "a network",
      "answers to captchas in words"),
  USER_NAMES(
      named("free-name.address"),
      most(120, Duration.ofMinutes(10)),
      "a network",
      "looks whether a user name is free"),
  SPRAYED_SECRET(
      named("spray"),
      most(1, Duration.ofMinutes(1)),
      "a secret that many fail with, while its alarm lasts",
      "tries to sign in"),
  SPRAYING_NETWORK(
      named("spray.network"),
      most(3, Duration.ofMinutes(1)),
      "a network where many fail, while an alarm lasts",
      "tries to sign in"),
  OPERATOR_NEWS(
      named("operator.news"),
      most(1, Duration.ofHours(1)),
      "an operator, of one portal and one kind of alarm",
      "mails that alarms have begun");

  /// Messages to one account or destination, whoever asks for them (security.md 3).
  public static final List<Limit> MESSAGES = List.of(MESSAGES_AN_HOUR, MESSAGES_A_DAY);

  /// @param label under which [RateLimiter] counts; empty if `counter` does
  private record Counter(String label, String counter) {}

  /// @param most 0 if only `setting` says it, @param setting of the portal's file; empty if there is none
  /// @param window null if it never begins again
  private record Figure(int most, String setting, @Nullable Duration window) {}

  private final Counter counter;
  private final Figure figure;
  private final String whom;
  private final String what;

  Limit(Counter counter, Figure figure, String whom, String what) {
    this.counter = counter;
    this.figure = figure;
    this.whom = whom;
    this.what = what;
  }

  private static Counter named(String label) {
    return new Counter(label, "guard.RateLimiter");
  }

  private static Counter by(String room, String type) {
    return new Counter("", room + "." + type);
  }

  private static Figure most(int most, @Nullable Duration window) {
    return new Figure(most, "", window);
  }

  private static Figure setting(String setting, Duration window) {
    return new Figure(0, setting, window);
  }

  private static Figure setting(String setting, Duration window, int usual) {
    return new Figure(usual, setting, window);
  }

  /// Its name in the table `guard_limit`. Never to be changed: what was counted under another name would be forgotten.
  ///
  /// @throws IllegalStateException if another class counts it
  String label() {
    if (counter.label.isEmpty()) {
      throw new IllegalStateException(this + " is counted by " + counter.counter);
    }
    return counter.label;
  }

  /// @throws IllegalStateException if the portal's file says it
  public int most() {
    if (!figure.setting.isEmpty()) {
      throw new IllegalStateException(this + " is the portal's " + figure.setting);
    }
    return figure.most;
  }

  public Duration window() {
    return requireNonNull(figure.window, () -> this + " never begins again");
  }

  /// For the table: how many in how long.
  public String rule() {
    String usual = figure.most == 0 ? "" : String.format(Locale.ROOT, "%,d", figure.most);
    String most =
        figure.setting.isEmpty()
            ? usual
            : "the portal's `" + figure.setting + "`" + (usual.isEmpty() ? "" : ", else " + usual);
    return figure.window == null ? most : most + " in " + inWords(figure.window);
  }

  /// For the table: under which name it is counted, or by which class.
  public String countedAs() {
    return counter.label.isEmpty() ? counter.counter : counter.label;
  }

  public String whom() {
    return whom;
  }

  public String what() {
    return what;
  }

  private static String inWords(Duration window) {
    if (window.compareTo(Duration.ofHours(1)) < 0) {
      return window.toMinutes() == 1 ? "a minute" : window.toMinutes() + " minutes";
    }
    return window.toHours() == 1 ? "an hour" : window.toHours() + " hours";
  }
}
