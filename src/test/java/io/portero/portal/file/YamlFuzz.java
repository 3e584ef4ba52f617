package io.portero.portal.file;

import io.portero.fuzz.Expect;
import io.portero.shared.Language;

/// Any bytes as YAML of ours: a tree of what stands there, or mistakes with their lines.
public final class YamlFuzz {

  private YamlFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Report report = new Report();
    Source.of("some.yaml", data, report).ifPresent(source -> read(source, report));
    explained(report);
  }

  private static void read(Source source, Report report) {
    boolean empty = Yaml.read(source, report).isEmpty();
    Expect.that(!empty || report.errors() > 0, "who reads nothing says why");
    FlatYaml.read(source, report);
    FrontMatter.read(source, report)
        .ifPresent(matter -> {
          Expect.that(source.text().endsWith(matter.body()), "the body is the file's end");
          Markdown.html(matter.body(), source.name(), matter.bodyLine(), report);
        });
  }

  /// Every mistake has a place and words in both languages.
  static void explained(Report report) {
    for (Mistake mistake : report.mistakes()) {
      Expect.that(mistake.place().line() >= 0, "a mistake stands somewhere");
      for (Language language : Language.values()) {
        Expect.that(
            mistake.line(language).matches("(?s).+: (error|warning|aviso): .+"),
            "a mistake has words: " + mistake);
      }
    }
  }
}
