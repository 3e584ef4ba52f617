package io.portero.portal;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The messages that the product sends, and what each of them may say.
final class Messages {

  /// What every message knows: whose it is, when, and how to reach the organisation.
  private static final Set<String> COMMON =
      Set.of(
          "portal",
          "name",
          "requestedAt",
          "at",
          "helpEmail",
          "helpPhones",
          "year",
          "host",
          "secret",
          "secretLong",
          "Secret",
          "SecretLong");

  /// What a message knows beside that.
  private static final Map<String, Set<String>> MORE =
      Map.ofEntries(
          entry("recovery-link", Set.of("user", "document", "link", "expiresAt", "lasts", "notMe")),
          entry(
              "recovery-code",
              Set.of("user", "document", "code", "link", "expiresAt", "lasts", "place", "notMe")),
          entry("security-code", Set.of("code", "expiresAt", "lasts", "place", "browser", "notMe")),
          entry(
              "device-code",
              Set.of("user", "code", "expiresAt", "lasts", "place", "browser", "notMe")),
          entry("new-device", Set.of("user", "place", "browser", "notMe")),
          entry("registered", Set.of("user", "place", "browser", "notMe")),
          entry("password-changed", Set.of("user", "place", "browser", "notMe")),
          entry("contact-changed", Set.of("user", "notMe")),
          entry("contact-removed", Set.of()),
          entry("image-changed", Set.of("user", "place", "browser", "notMe")),
          entry("tries-used-up", Set.of("user", "place", "device", "notMe")),
          entry("signed-in-after-tries", Set.of("user", "place", "device", "notMe")),
          entry("account-frozen", Set.of("user", "place", "browser", "link")),
          entry("invitation", Set.of("user", "document", "link", "expiresAt", "lasts", "notMe")),
          entry("registration-received", Set.of("user", "place", "browser", "notMe")),
          entry("already-registered", Set.of("place", "browser", "notMe")),
          entry(
              "guessing-alarm",
              Set.of(
                  "id",
                  "since",
                  "until",
                  "day",
                  "limit",
                  "network",
                  "more",
                  "sameSecret",
                  "sameCode",
                  "oneNetwork",
                  "manyWrong",
                  "manyWrongCodes")),
          entry("sms-alarm", Set.of("id", "since", "until", "day", "limit", "sms")));

  /// What a message is worthless without.
  private static final Map<String, String> NEEDED =
      Map.of(
          "recovery-link", "link",
          "recovery-code", "code",
          "security-code", "code",
          "device-code", "code",
          "invitation", "link");

  static final List<String> NAMES = MORE.keySet().stream().sorted().toList();

  private Messages() {}

  static Set<String> placeholders(String message) {
    Set<String> known = new TreeSet<>(COMMON);
    known.addAll(MORE.getOrDefault(message, Set.of()));
    return known;
  }

  /// Whoever gets a mail about their security can say at once that it was not them; `account-frozen` is the answer to that.
  static Set<String> needed(String message) {
    Set<String> needed = new TreeSet<>();
    if (placeholders(message).contains("notMe")) {
      needed.add("notMe");
    }
    Optional.ofNullable(NEEDED.get(message)).ifPresent(needed::add);
    return needed;
  }
}
