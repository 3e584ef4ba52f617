package io.portero.portal;

import io.portero.shared.Language;
import io.portero.shared.Placeholders;
import java.util.Map;

/// What a portal says in one language: its own texts laid over the product's. Placeholders are `{name}`.
///
/// A key can be said more precisely for a scope: `of("recover.identify", "title")` looks for
/// `recover.identify.title`, then `identify.title`, then `title`.
public final class Texts {

  private final Language language;
  private final Map<String, String> texts;

  public Texts(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  public static Texts of(Portal portal, Language language) {
    return new Texts(language, portal.files().texts().getOrDefault(language, Map.of()));
  }

  /// The product's own, for a page that belongs to no portal.
  public static Texts ofProduct(Language language) {
    return new Texts(language, Product.get().texts(language));
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /// The text, or the key itself in double brackets if it is missing (a missing key fails the build).
  public String get(String key, Map<String, ?> args) {
    return Placeholders.fill(texts.getOrDefault(key, "⟦" + key + "⟧"), args);
  }

  public String get(String key) {
    return get(key, Map.of());
  }

  /// The text `{scope}.{key}` of the most precise scope there is: each try drops the scope's first word.
  public String of(String scope, String key, Map<String, ?> args) {
    return get(keyOf(scope, key), args);
  }

  /// The key that [#of] uses.
  public String keyOf(String scope, String key) {
    String rest = scope;
    while (!rest.isEmpty()) {
      if (has(rest + "." + key)) {
        return rest + "." + key;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return key;
  }

  /// A text that depends on a number: `{key}.one` for 1, `{key}.other` for the rest, with `{n}`.
  public String count(String key, long n) {
    return get(key + (n == 1 ? ".one" : ".other"), Map.of("n", n));
  }
}
