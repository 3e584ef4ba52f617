package io.portero.notification;

import io.portero.portal.Contact;
import io.portero.portal.Portal;
import io.portero.portal.Texts;
import io.portero.shared.Language;
import io.portero.shared.Placeholders;
import io.portero.shared.Secret;
import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The values of a message's placeholders. What people or files gave (names, browsers) is made harmless: one line, no
/// control or direction characters, nothing that a mail program would turn into a link.
final class MessageValues {

  private static final Pattern NOT_OF_A_LINE =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");
  private static final Pattern SCHEME_END = Pattern.compile("(?<=:)(?=//)");
  private static final Pattern LINK_PARTS =
      Pattern.compile("(?<=:)(?=//)|(?<=\\.)(?=\\p{L})|(?<=@)(?=\\S)");
  private static final Pattern BRACES = Pattern.compile("^\\{|}$");
  private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s/:@]+@[^\\s/:@]+");
  private static final Pattern WHOLE_ADDRESS =
      Pattern.compile("(?i)(?:https?://|mailto:|tel:)\\S+");
  private static final String WORD_JOINER = "\u2060";
  private static final int MOST = 500;

  private final Map<String, String> values;

  private MessageValues(Map<String, String> values) {
    this.values = values;
  }

  static MessageValues of(Notification notification, Portal portal, Clock clock) {
    Contact contact = portal.organisation().contact();
    Map<String, String> values = new HashMap<>();
    values.put("helpEmail", line(contact.email()));
    values.put("helpPhones", phones(contact.phones()));
    values.put("year", Year.now(clock.withZone(portal.organisation().zone())).toString());
    values.put("portal", brand(portal, notification.language()));
    notification.data().forEach((name, value) -> values.put(name, given(name, value)));
    for (Map.Entry<String, Secret> secret : notification.secrets().entrySet()) {
      values.put(secret.getKey(), line(secret.getValue().reveal()));
    }
    return new MessageValues(values);
  }

  /// The portal's name as people know it.
  static String brand(Portal portal, Language language) {
    Texts texts = Texts.of(portal, language);
    return line(
        texts.has("brand.name")
            ? texts.get("brand.name")
            : portal.organisation().mail().fromName());
  }

  /// The value, or nothing if the message has none.
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return !get(name).isEmpty();
  }

  /// A text with its placeholders filled in, as one line.
  String fillLine(String text) {
    return line(Placeholders.fill(text, this::get));
  }

  /// The same, line by line.
  String fillLines(String text) {
    return text.lines().map(this::fillLine).collect(Collectors.joining("\n"));
  }

  /// A link's address in a template: the bare name of a value, or an address of the template's own.
  String address(String destination) {
    String name = BRACES.matcher(destination).replaceAll("");
    String address = values.containsKey(name) ? get(name) : destination;
    if (MAIL_ADDRESS.matcher(address).matches()) {
      return "mailto:" + address;
    }
    return WHOLE_ADDRESS.matcher(address).matches() ? address : "";
  }

  /// Without line breaks and other characters that could end a header or turn the reading direction.
  static String line(String text) {
    return NOT_OF_A_LINE.matcher(text).replaceAll(" ").strip();
  }

  /// Links and addresses are the product's own; user names and numbers must stay copyable; the rest is defused.
  private static String given(String name, String value) {
    String line = line(value);
    return switch (name) {
      case "link" -> line;
      case "user", "document" -> SCHEME_END.matcher(cut(line)).replaceAll(WORD_JOINER);
      default -> LINK_PARTS.matcher(cut(line)).replaceAll(WORD_JOINER);
    };
  }

  private static String cut(String line) {
    int characters = Math.min(MOST, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, characters));
  }

  /// One number alone, several with their places.
  private static String phones(List<Contact.Phone> phones) {
    return phones.size() == 1
        ? line(phones.getFirst().number())
        : phones.stream()
            .map(phone -> line(phone.place() + " " + phone.number()))
            .collect(Collectors.joining(", "));
  }
}
