package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Rules that the compiler cannot know: what may stand where a string is taken for a language.
class JavaSourceTest {

  private static final Sources SERVER = Sources.server();

  /// Literals and text blocks, joined by + or alone; constants.
  private static final String LITERAL =
      "(?:\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|[A-Z][A-Z_0-9]*)";

  private static final Pattern FIXED =
      Pattern.compile("\\s*" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*\\s*\\)[\\s\\S]*");

  private static List<String> notFixed(String call) {
    return SERVER.files().entrySet().stream()
        .flatMap(file ->
            Pattern.compile(call)
                .matcher(file.getValue())
                .results()
                .map(at -> file.getValue().substring(at.end()))
                .filter(rest -> !FIXED.matcher(rest).matches())
                .map(rest -> file.getKey() + ": " + rest.strip().lines().findFirst().orElse("")))
        .toList();
  }

  @Test
  @DisplayName("every SQL statement is a fixed text, and values are its parameters")
  @Asvs("1.2.4")
  void sql() {
    assertThat(notFixed("\\.sql\\("))
        .containsExactlyInAnyOrder(
            "verification/CodeRows.java: sql)", "verification/Links.java: sql)");
    for (String file : List.of("verification/CodeRows.java", "verification/Links.java")) {
      assertThat(SERVER.files().get(file)).doesNotContain("sql +", "+ sql", "sql.formatted");
    }
  }

  @Test
  @DisplayName("regular expressions are fixed texts, or quoted")
  @Asvs("1.2.9")
  void expressions() {
    assertThat(SERVER.find("Pattern\\.compile\\(\\s*(?![\"A-Z])\\w+[^)]*\\)")).isEmpty();
    assertThat(SERVER.find("\\.(matches|replaceAll|replaceFirst|split)\\(\\s*[a-z]\\w*\\s*[,)+]"))
        .as("hashes have a method of that name")
        .allMatch(found -> found.matches("credential/.*\\.matches\\(.*"));
    assertThat(SERVER.find("setInternalProxies\\([\\s\\S]*?;"))
        .allMatch(s -> s.contains("Pattern.quote"));
  }

  @Test
  @DisplayName("no format string comes from outside")
  @Asvs("1.3.10")
  void formats() {
    assertThat(SERVER.find("String\\.format\\(\\s*(?:\\w+,\\s*)?[a-z][^\"]{0,20}")).isEmpty();
    assertThat(SERVER.filesWith("[^\"\\s]\\s*\\.formatted\\("))
        .as("the captcha's questions are a constant map")
        .containsExactly("captcha/WordLists.java");
  }
}
