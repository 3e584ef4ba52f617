package io.portero.portal;

import io.portero.portal.file.Gsm7;
import io.portero.shared.Language;
import java.util.Map;
import java.util.Optional;

/// A message's texts per language, from `messages/{name}.{language}.md`: front matter `subject`, then `sms` text and
/// Markdown for the mail. Placeholders are `{name}`.
public record MessageTemplate(String name, Map<Language, Text> texts) {

  /// @param subject of the mail, @param markdown its body; a line `[[Words]](link)` alone is the one button
  /// @param sms one GSM-7 message (160 characters) where an SMS is sent too
  public record Text(String subject, String markdown, Optional<String> sms) {}

  /// Whether a text goes as one plain SMS.
  public static boolean isOneSms(String text) {
    return Gsm7.firstForeign(text).isEmpty() && Gsm7.units(text) <= Gsm7.MOST;
  }
}
