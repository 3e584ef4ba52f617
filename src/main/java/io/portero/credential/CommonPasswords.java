package io.portero.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/// The passwords that everyone tries first: more than 100,000 that leaked most, words that are common in Colombia, runs such
/// as `abcdef`, dates, and all of their usual decorations (decision 019).
@Component
final class CommonPasswords {

  private static final int SHORTEST_WORD = 4;
  private static final Pattern DATE_MARKS = Pattern.compile("[-/._]");
  private static final Pattern DATE =
      Pattern.compile(
          "(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(19|20)?\\d\\d"
              + "|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(19|20)?\\d\\d"
              + "|(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

  private final Fingerprints words;

  CommonPasswords() {
    try (BufferedReader passwords = lines(new GZIPInputStream(open("common-passwords.txt.gz")));
        BufferedReader colombian = lines(open("common-words.txt"))) {
      this.words =
          Fingerprints.of(
              Stream.concat(
                      passwords.lines(), colombian.lines().filter(line -> !line.startsWith("#")))
                  .map(Decorations::plain));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return words.size();
  }

  boolean contains(String password) {
    String plain = Decorations.plain(password);
    return isRun(plain)
        || isDate(plain)
        || Decorations.unit(plain).length() < 3
        || Decorations.undressed(password).stream()
            .anyMatch(
                word -> word.length() >= SHORTEST_WORD && (words.contains(word) || isRun(word)));
  }

  /// Each character follows the one before it, up or down: `abcdef`, `987654`, `7890`.
  static boolean isRun(String text) {
    if (text.length() < SHORTEST_WORD) {
      return false;
    }
    int step = distance(text, 1);
    for (int i = 2; i < text.length(); i++) {
      if (distance(text, i) != step) {
        return false;
      }
    }
    return Math.abs(step) <= 1;
  }

  /// From the character before; 0 follows 9.
  private static int distance(String text, int index) {
    int distance = text.charAt(index) - text.charAt(index - 1);
    return switch (distance) {
      case 9 -> -1;
      case -9 -> 1;
      default -> distance;
    };
  }

  /// Digits that read as a day: `12051990`, `1990-05-12`, `120590`.
  private static boolean isDate(String text) {
    return DATE.matcher(DATE_MARKS.matcher(text).replaceAll("")).matches();
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        CommonPasswords.class.getResourceAsStream("/credential/" + file), file);
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
