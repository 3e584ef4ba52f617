package io.portero.portal;

import io.portero.portal.file.YamlFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the steps of a portal may name.
///
/// @param kinds of account by id, @param documentTypes by id, each in the operator's order
/// @param legal ids of the legal documents
/// @param entities whether the portal names any
/// @param captchas how steps may ask for "I am not a robot"
record StepVocabulary(
    Map<String, AccountKind> kinds,
    Map<String, DocumentType> documentTypes,
    Set<String> legal,
    boolean entities,
    Captchas captchas) {

  List<String> kinds(YamlFields fields, String key) {
    return words(fields, key, kinds.keySet());
  }

  List<String> documentTypes(YamlFields fields, String key) {
    return words(fields, key, documentTypes.keySet());
  }

  static List<String> words(YamlFields fields, String key, Set<String> known) {
    return fields.words(key).stream()
        .flatMap(w -> fields.choice(w, same(known)).stream())
        .distinct()
        .toList();
  }

  static Map<String, String> same(Set<String> words) {
    Map<String, String> same = new LinkedHashMap<>();
    words.forEach(w -> same.put(w, w));
    return same;
  }
}
