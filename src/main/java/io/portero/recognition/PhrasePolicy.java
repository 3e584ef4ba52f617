package io.portero.recognition;

import io.portero.shared.Problem;
import io.portero.shared.Typed;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a security phrase may be (B9): any words that can be read back, but not the user itself, which whoever
/// stands at the door has typed already.
final class PhrasePolicy {

  static final int SHORTEST = 4;
  static final int LONGEST = 60;

  private static final String FIELD = "phrase";
  // A user shorter than this stands inside ordinary words.
  private static final int SHORTEST_USER = 4;
  // Controls, direction overrides, lone surrogates, private use, line ends; but the joiner of emoji
  // may stand.
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\x{FFFD}&&[^\\x{200D}]]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private PhrasePolicy() {}

  /// As it is kept: NFC, without blanks and invisible characters around it.
  static String tidy(String typed) {
    return Typed.trim(
        Typed.normal(typed, Normalizer.Form.NFC),
        c -> Typed.isUnseen(c) || Character.isISOControl(c));
  }

  static List<Problem> check(String typed, @Nullable String user) {
    if (Typed.isBeyond(typed, LONGEST)) {
      return List.of(Problem.at(FIELD, "problem.phrase-long", "max", LONGEST));
    }
    String phrase = tidy(typed);
    if (phrase.isEmpty()) {
      return List.of(Problem.at(FIELD, "problem.required"));
    }
    List<Problem> problems = new ArrayList<>();
    int length = phrase.codePointCount(0, phrase.length());
    if (length < SHORTEST) {
      problems.add(Problem.at(FIELD, "problem.phrase-short", "min", SHORTEST));
    }
    if (length > LONGEST) {
      problems.add(Problem.at(FIELD, "problem.phrase-long", "max", LONGEST));
    }
    if (UNREADABLE.matcher(phrase).find()) {
      problems.add(Problem.at(FIELD, "problem.phrase-characters"));
    }
    if (!LETTER.matcher(phrase).find()) {
      problems.add(Problem.at(FIELD, "problem.phrase-letters"));
    }
    if (user != null && names(phrase, user)) {
      problems.add(Problem.at(FIELD, "problem.phrase-user"));
    }
    return List.copyOf(problems);
  }

  /// Whether the phrase gives the user away.
  static boolean names(String phrase, String user) {
    String tidy = tidy(user).toLowerCase(Locale.ROOT);
    return tidy.length() >= SHORTEST_USER && phrase.toLowerCase(Locale.ROOT).contains(tidy);
  }
}
