package io.portero.portal;

import io.portero.portal.file.PlaceholderCheck;
import io.portero.shared.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The text keys that pages look for: the product's, the portal's own (its kinds, purposes, document types), and each of
/// them said more precisely for a journey and step: `title` → `identify.title` → `recover.identify.title`.
final class TextKeys {

  private static final Set<String> JOURNEYS =
      Arrays.stream(JourneyKind.values()).map(JourneyKind::path).collect(Collectors.toSet());

  /// Pages, telephones and addresses that every text may lead to: `[words](help)`.
  private static final Set<String> EVERYWHERE =
      Set.of(
          "help",
          "sign-in",
          "register",
          "recover",
          "account",
          "phone",
          "call",
          "email-link",
          "help-email");

  /// Values of pages whose own texts the product leaves empty.
  private static final Map<String, Set<String>> MORE =
      Map.of(
          "text", Set.of("user", "email"),
          "text-told", Set.of("user", "email"),
          "safe-told", Set.of("email"));

  private final Set<String> all = new TreeSet<>();
  private final Map<String, Set<String>> placeholders = new HashMap<>();

  /// @param own keys that exist because of what the portal's definition names
  TextKeys(Set<String> own) {
    for (Language language : Language.values()) {
      Product.get()
          .texts(language)
          .forEach((key, text) -> {
            all.add(key);
            placeholders
                .computeIfAbsent(bare(key), _ -> new HashSet<>())
                .addAll(PlaceholderCheck.in(text));
          });
    }
    all.addAll(own);
  }

  /// What else could be said where this key says something: every key, as precise as this one.
  Set<String> asPreciseAs(String key) {
    String precision = key.substring(0, key.length() - bare(key).length());
    return all.stream().map(known -> precision + bare(known)).collect(Collectors.toSet());
  }

  boolean isKnown(String key) {
    return all.contains(key) || all.stream().anyMatch(known -> bare(known).equals(bare(key)));
  }

  /// What may stand in braces in this text: what the product's texts of the same name use.
  Set<String> placeholders(String key) {
    Set<String> known = new TreeSet<>(EVERYWHERE);
    known.addAll(SecretWords.PLACEHOLDERS);
    known.addAll(placeholders.getOrDefault(bare(key), Set.of()));
    known.addAll(MORE.getOrDefault(bare(key), Set.of()));
    return known;
  }

  /// A key without the journey and step that make it precise.
  static String bare(String key) {
    String rest = dropFirst(key, JOURNEYS);
    return dropFirst(rest, StepType.NAMES);
  }

  private static String dropFirst(String key, Set<String> words) {
    int dot = key.indexOf('.');
    return dot > 0 && words.contains(key.substring(0, dot)) ? key.substring(dot + 1) : key;
  }
}
