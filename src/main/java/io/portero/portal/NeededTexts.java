package io.portero.portal;

import io.portero.shared.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Texts that a portal needs because of what its definition names: kinds of account, document types, purposes of
/// consents.
final class NeededTexts {

  private NeededTexts() {}

  static Set<String> of(Portal.Identity identity, Map<JourneyKind, Plan> plans) {
    Set<String> keys = new TreeSet<>(Set.of("brand.name"));
    identity.kinds().forEach(kind -> keys.add("kind." + kind.id()));
    identity.documentTypes().forEach(type -> keys.add("documentType." + type.id()));
    plans.values().stream()
        .flatMap(plan -> plan.steps().stream())
        .forEach(step -> keys.addAll(step.neededTexts()));
    return keys;
  }

  /// The name of an only kind of account is never shown.
  private static boolean isShown(String key, Set<String> keys) {
    return !key.startsWith("kind.") || keys.stream().filter(k -> k.startsWith("kind.")).count() > 1;
  }

  static void check(Set<String> keys, Map<Language, Map<String, String>> texts, Folder folder) {
    texts.forEach((language, said) -> {
      for (String key : keys) {
        if (isShown(key, keys) && said.getOrDefault(key, "").isBlank()) {
          folder
              .report()
              .error(folder.place("texts/" + language.code() + ".yaml"), "needed-text", "key", key);
        }
      }
    });
  }
}
