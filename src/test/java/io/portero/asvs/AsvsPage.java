package io.portero.asvs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// `docs/asvs.md`.
final class AsvsPage {

  private static final List<String> CHAPTERS =
      List.of(
          "Encoding and sanitization",
          "Validation and business logic",
          "Web frontend",
          "API and web service",
          "Files",
          "Authentication",
          "Sessions",
          "Authorization",
          "Self-contained tokens",
          "OAuth and OIDC",
          "Cryptography",
          "Communication",
          "Configuration",
          "Data protection",
          "Architecture and coding",
          "Logging and errors",
          "WebRTC");

  private static final String BEGINNING =
      """
      # OWASP ASVS 5.0, requirement by requirement

      Made from `@Asvs` on the tests and from the lists in `src/test/resources/asvs`, not written by hand: the build fails if this page says
      anything else. `mvn test -Dtest=AsvsTest -Dasvs.write` writes it anew. Numbers and levels are the
      [standard's](https://github.com/OWASP/ASVS/tree/v5.0.0/5.0) (CC BY-SA 4.0); the words are ours and shorter, so read the standard for what is asked.

      It holds all of levels 1 and 2, and of level 3 what recovering an account needs. "Shown by" names a test that runs in every build; nobody
      from outside has looked at whether the test is good enough. Some requirements can be met only by whoever runs an installation:
      [what documents say](security-decisions.md) tells them how.

      """;

  private final Lists lists;
  private final Map<String, Set<String>> shown;

  AsvsPage(Lists lists, Map<String, Set<String>> shown) {
    this.lists = lists;
    this.shown = shown;
  }

  String text() {
    StringBuilder page = new StringBuilder(BEGINNING).append(summary());
    for (int chapter = 1; chapter <= CHAPTERS.size(); chapter++) {
      page.append("\n## ").append(chapter).append(". ").append(CHAPTERS.get(chapter - 1));
      page.append("\n\n| id | level | what | how |\n|---|---|---|---|\n");
      for (Requirement r : lists.requirements()) {
        if (r.chapter() == chapter) {
          page.append(
              String.format(
                  Locale.ROOT, "| %s | %d | %s | %s |\n", r.id(), r.level(), r.what(), how(r)));
        }
      }
    }
    return page.toString();
  }

  private String summary() {
    StringBuilder table =
        new StringBuilder("| level | requirements | shown | does not apply | open |\n");
    table.append("|---|---|---|---|---|\n");
    for (int level = 1; level <= 3; level++) {
      int of = level;
      List<Requirement> all = lists.requirements().stream().filter(r -> r.level() == of).toList();
      long tested = all.stream().filter(r -> shown.containsKey(r.id())).count();
      long not = all.stream().filter(r -> lists.notApplicable().containsKey(r.id())).count();
      table.append(
          String.format(
              Locale.ROOT,
              "| %d | %d | %d | %d | %d |\n",
              level,
              all.size(),
              tested,
              not,
              all.size() - tested - not));
    }
    return table.toString();
  }

  private String how(Requirement r) {
    if (lists.notApplicable().containsKey(r.id())) {
      return "**Does not apply**: " + lists.notApplicable().get(r.id());
    }
    if (!shown.containsKey(r.id())) {
      return "**Open**: " + lists.open().get(r.id());
    }
    String tests = shown.get(r.id()).stream().collect(Collectors.joining("<br>"));
    String remark = lists.remarks().get(r.id());
    return remark == null ? tests : tests + "<br>*" + remark + "*";
  }
}
