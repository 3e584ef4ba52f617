package io.portero.portal;

import io.portero.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One version of a legal text (`legal/{id}/{version}.{language}.md`).
///
/// @param version the version's name, such as `2026-02-01`: the newest that is in force is the one shown
/// @param inForceSince first day
/// @param title per language, @param html per language (safe HTML made from the Markdown)
/// @param sha256 per language, of the Markdown file's bytes, in hex: what a consent keeps as evidence (B5)
public record LegalDocument(
    String id,
    String version,
    LocalDate inForceSince,
    Map<Language, String> title,
    Map<Language, String> html,
    Map<Language, String> sha256) {

  /// The versions that a page shows, for its form to say which: `terms/2026-02-01,privacy/2026-02-01`.
  public static String shown(List<LegalDocument> papers) {
    return papers.stream().map(p -> p.id() + "/" + p.version()).collect(Collectors.joining(","));
  }
}
