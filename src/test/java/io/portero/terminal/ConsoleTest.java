package io.portero.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Console console(Map<String, String> environment) {
    return Console.of(
        environment,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName(
      "a command speaks as the shell's variables say, the first that is set, unless it is told otherwise")
  void language() {
    Console spanish = console(Map.of("LC_ALL", "es_CO.UTF-8", "LANG", "en_US.UTF-8"));
    assertThat(spanish.language()).isEqualTo(Language.ES);
    assertThat(console(Map.of("LC_ALL", "", "LANG", "en")).language()).isEqualTo(Language.EN);
    assertThat(console(Map.of("LANGUAGE", "es_CO:es", "LC_ALL", "C.UTF-8")).language())
        .isEqualTo(Language.ES);
    assertThat(spanish.with(Language.EN, false).language()).isEqualTo(Language.EN);
    assertThat(spanish.with(null, false).language()).isEqualTo(Language.ES);
  }

  @Test
  @DisplayName("numbers and what they count follow the language of what is said")
  void numbers() {
    assertThat(saidIn(Language.ES, 1_234)).isEqualTo("1.234 cuentas");
    assertThat(saidIn(Language.EN, 1_234)).isEqualTo("1,234 accounts");
    assertThat(saidIn(Language.ES, 1)).isEqualTo("1 cuenta");
    assertThat(saidIn(Language.EN, 0)).isEqualTo("0 accounts");
  }

  private String saidIn(Language language, long n) {
    String[] said = new String[1];
    console(Map.of())
        .with(language, false)
        .run(() -> {
          said[0] = Localized.counted(n, "account", "accounts", "cuenta", "cuentas");
          return 0;
        });
    return said[0];
  }

  @Test
  @DisplayName(
      "people read words on standard output, programs the values, and the rest goes beside")
  void forPrograms() {
    Console people = console(Map.of());
    int code =
        people.run(() -> {
          Output.say(() -> "words", JsonLine.of("a", 1));
          Output.beside().println("more");
          Output.forPrograms(JsonLine.of("b", 2));
          return 3;
        });
    assertThat(code).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("words", "more");

    out.reset();
    people
        .with(Language.EN, true)
        .run(() -> {
          Output.say(() -> "words", JsonLine.of("a", 1));
          Output.beside().println("more");
          Output.forPrograms(JsonLine.of("b", 2));
          return 0;
        });
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("{\"a\":1}", "{\"b\":2}");
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly("more");
  }

  @Test
  @DisplayName("nothing is left of a command's console once it has run")
  void bound() {
    Console bound = console(Map.of("LANG", "es"));
    bound.run(() -> {
      assertThat(Console.current()).isSameAs(bound);
      return 0;
    });
    assertThat(Console.current()).isNotSameAs(bound);
    assertThat(Console.current().out()).isSameAs(System.out);
  }

  @Test
  @DisplayName("the fields of a result stand in the order in which they were added, each time")
  void order() {
    JsonLine line =
        JsonLine.of("zeta", "ñ")
            .and("alpha", null)
            .and("list", List.of(1, 2))
            .and("inner", JsonLine.of("y", 1.5).and("x", true));
    assertThat(line)
        .hasToString(
            "{\"zeta\":\"ñ\",\"alpha\":null,\"list\":[1,2],\"inner\":{\"y\":1.5,\"x\":true}}");
  }
}
