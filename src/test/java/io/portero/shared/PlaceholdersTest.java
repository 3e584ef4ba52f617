package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

  @Test
  @DisplayName("a value that contains a placeholder is not filled again, whichever comes first")
  @Asvs("1.3.7")
  void once() {
    Map<String, String> values = Map.of("user", "{code}{user}", "code", "{user}");

    assertThat(Placeholders.fill("{user}: {code}, {user}", values))
        .isEqualTo("{code}{user}: {user}, {code}{user}");
  }

  @Test
  @DisplayName("what has no value and what is no name stays as it is written")
  void unknown() {
    assertThat(Placeholders.fill("{user} {other} {} { user } {1} {a:b} {", Map.of("user", "$1\\")))
        .isEqualTo("$1\\ {other} {} { user } {1} {a:b} {");
  }

  @Test
  @DisplayName("names are asked for from left to right, once for each placeholder")
  void order() {
    List<String> asked = new ArrayList<>();

    String filled =
        Placeholders.fill(
            "{b}{a}{b}",
            name -> {
              asked.add(name);
              return String.valueOf(asked.size());
            });

    assertThat(filled).isEqualTo("123");
    assertThat(asked).containsExactly("b", "a", "b");
  }

  @Test
  @DisplayName("a text is split into words and names, in their order")
  void visit() {
    List<String> parts = new ArrayList<>();

    Placeholders.visit("Hi {user}, {code}", parts::add, name -> parts.add("<" + name + ">"));

    assertThat(parts).containsExactly("Hi ", "<user>", ", ", "<code>", "");
  }
}
