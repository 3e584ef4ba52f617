package io.portero.portal;

import io.portero.portal.file.FrontMatter;
import io.portero.portal.file.Markdown;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.Source;
import io.portero.portal.file.YamlFields;
import io.portero.shared.Language;
import io.portero.shared.Sha256;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `legal/{id}/{version}.{language}.md`: what people agree to, every version kept (B5).
final class LegalReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern FILE =
      Pattern.compile("([0-9A-Za-z][0-9A-Za-z-]{0,30})\\.([a-z]{2})\\.md");

  private final Folder folder;
  private final LocalDate today;
  private final Report report;

  /// @param today to tell what is not in force yet
  LegalReader(Folder folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
    this.report = folder.report();
  }

  /// By document id, newest version first.
  Map<String, List<LegalDocument>> read(List<Language> languages) {
    Map<String, List<LegalDocument>> documents = new TreeMap<>();
    for (String id : folder.names("legal")) {
      if (!ID.matcher(id).matches()) {
        report.error(folder.place("legal/" + id), "not-an-id", "value", id);
        continue;
      }
      List<LegalDocument> versions = versions(id, languages);
      if (versions.isEmpty()) {
        report.error(folder.place("legal/" + id), "legal-empty", "id", id);
      } else {
        documents.put(id, versions);
      }
    }
    return documents;
  }

  private List<LegalDocument> versions(String id, List<Language> languages) {
    Set<String> names = new LinkedHashSet<>();
    for (String file : folder.names("legal/" + id)) {
      var parts = FILE.matcher(file);
      if (parts.matches() && Language.of(parts.group(2)).filter(languages::contains).isPresent()) {
        names.add(parts.group(1));
      } else {
        report.error(folder.place("legal/" + id + "/" + file), "legal-file-name");
      }
    }
    List<LegalDocument> versions = new ArrayList<>();
    names.forEach(version -> versions.add(version(id, version, languages)));
    versions.sort(
        Comparator.comparing(LegalDocument::inForceSince)
            .thenComparing(LegalDocument::version)
            .reversed());
    return versions;
  }

  private LegalDocument version(String id, String version, List<Language> languages) {
    Map<Language, String> title = new EnumMap<>(Language.class);
    Map<Language, String> html = new EnumMap<>(Language.class);
    Map<Language, String> sha = new EnumMap<>(Language.class);
    LocalDate since = LocalDate.MIN;
    for (Language language : languages) {
      String file = "legal/" + id + "/" + version + "." + language.code() + ".md";
      Optional<Source> source = folder.read(file);
      Optional<FrontMatter> matter = source.flatMap(s -> FrontMatter.read(s, report));
      if (source.isEmpty() || matter.isEmpty()) {
        continue;
      }
      YamlFields f = matter.get().fields();
      title.put(language, f.text("title", "Política de tratamiento de datos personales"));
      LocalDate date = date(f);
      if (since.equals(LocalDate.MIN)) {
        since = date;
      } else if (!since.equals(date)) {
        report.error(f.place("inForceSince"), "legal-dates", "first", since, "other", date);
      }
      if (date.isAfter(today)) {
        report.warning(f.place("inForceSince"), "legal-future", "date", date);
      }
      f.finish();
      if (matter.get().body().isBlank()) {
        report.error(Place.of(folder.place(file).file(), matter.get().bodyLine()), "empty-file");
      }
      html.put(
          language,
          Markdown.html(matter.get().body(), source.get().name(), matter.get().bodyLine(), report));
      sha.put(language, sha256(source.get().bytes()));
    }
    return new LegalDocument(id, version, since, title, html, sha);
  }

  private LocalDate date(YamlFields f) {
    String written = f.text("inForceSince", "2026-02-01");
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      if (!written.isEmpty()) {
        report.error(f.place("inForceSince"), "not-a-date", "value", written);
      }
      return LocalDate.EPOCH;
    }
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }
}
