package io.portero.portal;

import io.portero.shared.Language;
import io.portero.shared.Placeholders;
import java.util.Locale;
import java.util.Map;

/// What a portal's people call their secret: a password, or a PIN of so many digits. Texts and messages name it by `{secret}` and
/// `{secretLong}`, with a capital by `{Secret}` and `{SecretLong}`, so that all of them follow the policy.
record SecretWords(String word, String longer) {

  static final java.util.Set<String> PLACEHOLDERS =
      java.util.Set.of("secret", "secretLong", "Secret", "SecretLong");

  static SecretWords of(SecretPolicy policy, Language language) {
    Map<String, String> texts = Product.get().texts(language);
    if (policy.type() == SecretPolicy.Type.PASSWORD) {
      String password = texts.getOrDefault("secret-word.password", "");
      return new SecretWords(password, password);
    }
    String digits = String.valueOf(policy.minLength());
    return new SecretWords(
        texts.getOrDefault("secret-word.pin", ""),
        Placeholders.fill(texts.getOrDefault("secret-word.pin-long", ""), Map.of("n", digits)));
  }

  String fill(String text) {
    return Placeholders.fill(
        text,
        Map.of(
            "secret",
            word,
            "secretLong",
            longer,
            "Secret",
            capital(word),
            "SecretLong",
            capital(longer)));
  }

  MessageTemplate.Text fill(MessageTemplate.Text text) {
    return new MessageTemplate.Text(
        fill(text.subject()), fill(text.markdown()), text.sms().map(this::fill));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
