package io.portero.csv;

import io.portero.shared.Bilingual;
import io.portero.shared.InvisibleCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one line and collects everything that is wrong with it, so that a line is mended in one go.
public final class CsvFields {

  private static final Bilingual MISSING = new Bilingual("is missing", "falta");
  private static final Bilingual CONTROL =
      new Bilingual("has a control character", "tiene un carácter de control");
  private static final Bilingual BROKEN =
      new Bilingual(
          "has a letter that is broken in this encoding",
          "tiene una letra dañada en esta codificación");

  private final CsvRow row;
  private final List<LineProblem> flaws = new ArrayList<>();

  public CsvFields(CsvRow row) {
    this.row = row;
    LineProblem whole = row.flaw();
    if (whole != null) {
      flaws.add(whole);
    }
  }

  /// The field understood by `reader`; null, and a flaw, if it is missing or not understood. Every run of white space
  /// is one space by then.
  public <T extends Object> @Nullable T required(
      String column, Bilingual wrong, Function<String, Optional<T>> reader) {
    return read(column, _ -> wrong, reader, MISSING);
  }

  /// @param why what is wrong with a text that is not understood
  public <T extends Object> @Nullable T required(
      String column, Function<String, Bilingual> why, Function<String, Optional<T>> reader) {
    return read(column, why, reader, MISSING);
  }

  /// Like [#required], but an empty field is null and no flaw.
  public <T extends Object> @Nullable T optional(
      String column, Bilingual wrong, Function<String, Optional<T>> reader) {
    return read(column, _ -> wrong, reader, null);
  }

  public <T extends Object> @Nullable T optional(
      String column, Function<String, Bilingual> why, Function<String, Optional<T>> reader) {
    return read(column, why, reader, null);
  }

  private <T extends Object> @Nullable T read(
      String column,
      Function<String, Bilingual> why,
      Function<String, Optional<T>> reader,
      @Nullable Bilingual ifEmpty) {
    if (isBroken()) {
      return null;
    }
    String text = tidy(row.get(column));
    Bilingual reason = text.isEmpty() ? ifEmpty : unreadable(text);
    Optional<T> value = text.isEmpty() || reason != null ? Optional.empty() : reader.apply(text);
    if (reason == null && value.isEmpty() && !text.isEmpty()) {
      reason = why.apply(text);
    }
    if (reason != null) {
      flaws.add(new LineProblem(row.line(), column, reason));
    }
    return value.orElse(null);
  }

  /// Everything wrong so far; empty for a good line.
  public List<LineProblem> flaws() {
    return List.copyOf(flaws);
  }

  /// Whether the line as a whole is bad: then its fields are somebody else's and say nothing.
  private boolean isBroken() {
    return !flaws.isEmpty() && flaws.getFirst().column().isEmpty();
  }

  /// One space for every run of blanks of any kind, none at the ends, and nothing that is not seen: what looks the same is the same.
  private static String tidy(String text) {
    return isTidy(text) ? text : tidied(text);
  }

  private static boolean isTidy(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < 0x7F || c == ' ' && before != ' ' || isLatinLetter(c);
      if (!plain) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  /// `À` to `ÿ`.
  private static boolean isLatinLetter(char c) {
    return c >= 0xC0 && c <= 0xFF;
  }

  private static String tidied(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (InvisibleCharacters.isBlank(c)) {
        blank = true;
      } else if (!InvisibleCharacters.is(c)) {
        if (blank && !tidy.isEmpty()) {
          tidy.append(' ');
        }
        blank = false;
        tidy.appendCodePoint(c);
      }
    }
    return tidy.toString();
  }

  private static @Nullable Bilingual unreadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        return CONTROL;
      }
      if (c == '\uFFFD' || Character.isSurrogate(c) && !isPaired(text, i)) {
        return BROKEN;
      }
    }
    return null;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
