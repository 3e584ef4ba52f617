package io.portero.csv;

import io.portero.shared.Bilingual;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks in names for letters that no name has: they come of a file that was read as if it were written otherwise, such as Mac
/// Roman's `Pe–a` for Peña.
public final class OddLetters {

  private static final String SPANISH = "áéíóúüñÁÉÍÓÚÜÑ";

  /// How files are written that are taken for others most often.
  private static final List<String> OTHERS =
      List.of("UTF-8", "x-MacRoman", "IBM850", "windows-1252");

  private long lines;
  private long first;
  private @Nullable String example;

  public void look(long line, String name) {
    if (isOdd(name)) {
      lines++;
      first = first == 0 ? line : first;
      example = example == null ? name : example;
    }
  }

  /// What to tell of them; empty if there are none.
  ///
  /// @param charset how the file was read
  public Optional<Bilingual> warning(String charset) {
    return Optional.ofNullable(example).map(name -> warning(name, charset));
  }

  private Bilingual warning(String name, String charset) {
    String remedy =
        better(name, Charset.forName(charset))
            .map(other -> " --charset " + other)
            .orElse(" --charset");
    Bilingual where =
        new Bilingual(
            String.format(
                Locale.ROOT,
                " (line %d: %s); perhaps the file is not %s: try%s",
                first,
                name,
                charset,
                remedy),
            String.format(
                Locale.ROOT,
                " (línea %d: %s); tal vez el archivo no es %s: pruebe%s",
                first,
                name,
                charset,
                remedy));
    return Bilingual.counted(
            lines,
            "name has letters that no name has",
            "names have letters that no name has",
            "nombre tiene letras que ningún nombre tiene",
            "nombres tienen letras que ningún nombre tiene")
        .before(where);
  }

  /// The charset that makes Spanish of it.
  private static Optional<String> better(String name, Charset read) {
    for (String other : OTHERS) {
      Charset charset = Charset.forName(other);
      if (!charset.equals(read) && isSpanish(decoded(name, read, charset))) {
        return Optional.of(
            other.equals("x-MacRoman") ? "macroman" : other.toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String decoded(String name, Charset read, Charset other) {
    try {
      var bytes =
          read.newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(name));
      return other.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(bytes).toString();
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return null;
    }
  }

  private static boolean isSpanish(@Nullable String name) {
    return name != null
        && name.chars().allMatch(c -> c < 0x80 || SPANISH.indexOf(c) >= 0)
        && name.chars().anyMatch(c -> c >= 0x80);
  }

  private static boolean isOdd(String name) {
    int before = ' ';
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      int after = i < name.length() ? name.codePointAt(i) : ' ';
      if (c >= 0x80
          && (isNever(c)
              || isSign(c) && (Character.isLetter(before) || Character.isLetter(after)))) {
        return true;
      }
      // Ã± and the like: UTF-8 read letter by letter
      if ((c == 'Ã' || c == 'Â') && after >= 0x80 && !Character.isLetter(after)) {
        return true;
      }
      if (isMisplaced(c, before, after)) {
        return true;
      }
      before = c;
    }
    return false;
  }

  /// A letter or sign that names have, but not there: Mac Roman's García and Álvaro are `Garc’a` and `çlvaro` elsewhere, its GARCÍA
  /// `GARCêA`. A program that has no such letter writes `Pe?a`.
  private static boolean isMisplaced(int c, int before, int after) {
    if (c == '?') {
      return Character.isLetter(before) || Character.isLetter(after);
    }
    if (c == '’') {
      return Character.isLetter(before)
          && Character.isLetter(after)
          && Character.isLowerCase(before)
          && Character.isLowerCase(after);
    }
    return c >= 0x80
        && Character.isLowerCase(c)
        && (Character.isUpperCase(after)
            || !Character.isLetter(before) && before < 0x80 && SPANISH.indexOf(c) < 0);
  }

  /// Neither Spanish nor any other language of those around writes these, but Windows-1252 has them where others have á, é, ñ.
  private static boolean isNever(int c) {
    return "ŽžŠšŒœŸƒˆ˜‡†‰¤¥¢£¡¦§¨¬¯±µ¸¿×÷€™".indexOf(c) >= 0;
  }

  /// Neither a letter nor part of one.
  private static boolean isSign(int c) {
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER,
          Character.UPPERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SPACE_SEPARATOR ->
          false;
      default -> "’ºª°´".indexOf(c) < 0;
    };
  }
}
