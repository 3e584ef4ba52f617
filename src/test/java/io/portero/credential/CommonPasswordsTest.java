package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {

  private static final CommonPasswords COMMON = new CommonPasswords();
  private static final int TRIES = 20_000;

  private final Random random = new Random(20_261_121);

  @Test
  @DisplayName("the list has more than 100,000 passwords, and each of them is refused")
  @Asvs("6.2.4")
  void whole() throws IOException {
    List<String> listed =
        lines("common-passwords.txt.gz").filter(line -> line.length() > 3).toList();

    assertThat(lines("common-passwords.txt.gz").distinct()).hasSizeGreaterThan(100_000);
    assertThat(listed).allMatch(COMMON::contains);
  }

  @Test
  @DisplayName(
      "a listed password of eight characters or more stays common in capitals, with a year and with a sign")
  void decorated() throws IOException {
    assertThat(lines("common-passwords.txt.gz").filter(line -> line.length() >= 8).limit(5_000))
        .allMatch(word -> COMMON.contains(word.toUpperCase(java.util.Locale.ROOT) + "!"))
        .allMatch(word -> COMMON.contains("*" + word + "2026"));
  }

  @Test
  @DisplayName("nothing that is drawn or put together of several words is refused by mistake")
  void falseAlarms() throws IOException {
    List<String> words =
        lines("common-words.txt").filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    String letters = "abcdefghijklmnopqrstuvwxyz";
    String all = letters + letters.toUpperCase(java.util.Locale.ROOT) + "0123456789.-*!#$%&";

    assertThat(refused(() -> words(words, 3, " "))).isZero();
    assertThat(refused(() -> words(words, 4, "-"))).isZero();
    assertThat(refused(() -> drawn(letters, 10))).isZero();
    assertThat(refused(() -> drawn(all, 12))).isZero();
    assertThat(refused(() -> drawn(letters, 8))).isLessThan(TRIES / 1_000);
    assertThat(refused(() -> drawn(all, 8))).isLessThan(TRIES / 1_000);
  }

  private long refused(Supplier<String> passwords) {
    return Stream.generate(passwords).limit(TRIES).filter(COMMON::contains).count();
  }

  private String words(List<String> words, int count, String between) {
    return random
        .ints(count, 0, words.size())
        .mapToObj(words::get)
        .collect(Collectors.joining(between));
  }

  private String drawn(String letters, int length) {
    return random
        .ints(length, 0, letters.length())
        .mapToObj(i -> String.valueOf(letters.charAt(i)))
        .collect(Collectors.joining());
  }

  private static Stream<String> lines(String file) throws IOException {
    var in = CommonPasswords.class.getResourceAsStream("/credential/" + file);
    return new BufferedReader(
            new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))
        .lines();
  }
}
