package io.portero.portal;

import io.portero.portal.file.FlatYaml;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.PlaceholderCheck;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import io.portero.shared.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `texts/{language}.yaml`: the portal's own words laid over the product's. Each key must be one that some page looks
/// for, and must be there in each of the portal's languages.
final class TextsReader {

  private final Folder folder;
  private final Report report;

  TextsReader(Folder folder) {
    this.folder = folder;
    this.report = folder.report();
  }

  Map<Language, Map<String, String>> read(
      List<Language> languages, Set<String> ownKeys, SecretPolicy policy) {
    Map<Language, Map<String, Scalar>> own = new EnumMap<>(Language.class);
    for (Language language : languages) {
      String file = "texts/" + language.code() + ".yaml";
      // a file that cannot be read has its one mistake: what it should say is not asked of it
      folder
          .read(file)
          .flatMap(source -> FlatYaml.readWhole(source, report))
          .ifPresent(texts -> own.put(language, texts));
    }
    TextKeys keys = new TextKeys(ownKeys);
    own.forEach((_, texts) -> texts.forEach((key, text) -> check(keys, key, text)));
    missing(own);
    Map<Language, Map<String, String>> merged = merge(languages, own, policy);
    Map<Language, Map<String, String>> whole = new EnumMap<>(merged);
    whole.keySet().retainAll(own.keySet());
    NeededTexts.check(ownKeys, whole, folder);
    return merged;
  }

  private void check(TextKeys keys, String key, Scalar text) {
    if (!keys.isKnown(key)) {
      YamlFields.unknown(report, text.place(), "unknown-text", key, keys.asPreciseAs(key));
      return;
    }
    Set<String> known = keys.placeholders(key);
    PlaceholderCheck.check(text.value(), text.place(), known, report);
  }

  private void missing(Map<Language, Map<String, Scalar>> own) {
    own.forEach((language, texts) ->
        texts.forEach((key, text) ->
            own.forEach((other, others) -> {
              if (!others.containsKey(key)) {
                report.error(
                    text.place(),
                    "missing-translation",
                    "key",
                    key,
                    "file",
                    folder.place("texts/" + other.code() + ".yaml").file());
              }
            })));
  }

  private static Map<Language, Map<String, String>> merge(
      List<Language> languages, Map<Language, Map<String, Scalar>> own, SecretPolicy policy) {
    Map<Language, Map<String, String>> merged = new EnumMap<>(Language.class);
    for (Language language : languages) {
      Map<String, String> texts = new HashMap<>(Product.get().texts(language));
      own.getOrDefault(language, Map.of()).forEach((k, v) -> texts.put(k, v.value().strip()));
      SecretWords words = SecretWords.of(policy, language);
      texts.replaceAll((_, text) -> words.fill(text));
      merged.put(language, Map.copyOf(texts));
    }
    return merged;
  }
}
