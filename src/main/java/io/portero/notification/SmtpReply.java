package io.portero.notification;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A mail server's refusal: its code (RFC 5321 4.2), its enhanced status code (RFC 3463) where it gives one, and words. A 5xx is final, unless
/// its status or its words say that it passes: decision 033 has the list and where it comes from.
final class SmtpReply {

  private static final int MOST_WORDS = 1_000;

  /// Mailbox full or quota; system full; not accepting now; no answer or bad connection behind the server; its directory away; quota of the day;
  /// limits of Exchange Online and Gmail.
  private static final Set<String> PASSING =
      Set.of(
          "5.2.2", "5.3.1", "5.3.2", "5.4.1", "5.4.2", "5.4.3", "5.4.5", "5.1.90", "5.7.28",
          "5.7.232", "5.7.233", "5.7.234", "5.7.705");

  /// For an address that does not exist, or for what time does not mend: the words do not count then.
  private static final Set<String> FINAL =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.3", "5.3.4", "5.4.6");

  private static final List<String> PASSING_WORDS =
      List.of(
          "greylist",
          "graylist",
          "quota",
          "rate limit",
          "ratelimit",
          "too many",
          "try again later",
          "try later",
          "temporar",
          "throttl",
          "mailbox full",
          "mailbox is full",
          "limit exceeded",
          "exceeded the limit",
          "receiving mail at a rate",
          "sending limit");

  /// By these words Exchange Online says with 5.4.1 that an address does not exist.
  private static final String NOBODY = "access denied";

  private final int code;
  private final String status;
  private final String words;

  SmtpReply(int code, String text) {
    this.code = code;
    this.words = text.substring(0, Math.min(text.length(), MOST_WORDS)).toLowerCase(Locale.ROOT);
    this.status = status(words);
  }

  int code() {
    return code;
  }

  /// Too busy, or we have to log in first.
  boolean isAboutUs() {
    return code == 421 || code >= 530 && code < 540;
  }

  /// The server does not want the portal's own address: the operator can mend that while messages wait.
  boolean isAboutSender() {
    return code == 550 || code == 551 || code == 553 || code == 554;
  }

  /// Whether the same message may be taken later.
  boolean mayPass() {
    if (code < 500) {
      return true;
    }
    if (FINAL.contains(status)) {
      return false;
    }
    if (PASSING.contains(status)) {
      return !(status.equals("5.4.1") && words.contains(NOBODY));
    }
    return PASSING_WORDS.stream().anyMatch(words::contains);
  }

  /// Such as `SMTP 550 5.4.5`; never the words, which may repeat the message.
  @Override
  public String toString() {
    return "SMTP " + code + (status.isEmpty() ? "" : " " + status);
  }

  /// `5.4.5` of `550 5.4.5 …` and `550-5.4.5 …`; empty if there is none.
  private static String status(String text) {
    int end = 4;
    int dots = 0;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      dots += text.charAt(end) == '.' ? 1 : 0;
      end++;
    }
    boolean enhanced =
        dots == 2 && end >= 9 && end <= 13 && (text.charAt(4) == '4' || text.charAt(4) == '5');
    return enhanced ? text.substring(4, end) : "";
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
