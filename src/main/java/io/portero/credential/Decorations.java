package io.portero.credential;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The ways in which people dress up a word to please a policy: case, accents, leetspeak, and a few digits and
/// signs before or after it. `Colombia1!` is as common as `colombia`.
final class Decorations {

  /// Most characters around a word that still count as its decoration: a year and a sign.
  private static final int MAX_AROUND = 5;

  private static final Map<Character, Character> LEET =
      Map.ofEntries(
          Map.entry('0', 'o'),
          Map.entry('1', 'i'),
          Map.entry('!', 'i'),
          Map.entry('|', 'l'),
          Map.entry('3', 'e'),
          Map.entry('€', 'e'),
          Map.entry('4', 'a'),
          Map.entry('@', 'a'),
          Map.entry('5', 's'),
          Map.entry('$', 's'),
          Map.entry('7', 't'),
          Map.entry('+', 't'),
          Map.entry('8', 'b'),
          Map.entry('9', 'g'),
          Map.entry('6', 'g'),
          Map.entry('(', 'c'));

  private static final Pattern UNHEARD = Pattern.compile("[\\p{M}\\s]");

  private Decorations() {}

  /// Lower case, without accents and spaces.
  static String plain(String text) {
    if (text.chars().allMatch(c -> c > ' ' && c <= '~')) {
      return text.toLowerCase(Locale.ROOT); // most are, and the list is long
    }
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return UNHEARD.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /// Every word that the password could be a decoration of, itself among them.
  static Set<String> undressed(String password) {
    String plain = plain(password);
    Set<String> words = new HashSet<>();
    addWithLeet(words, plain);
    int before = 0;
    while (before <= MAX_AROUND && before <= plain.length()) {
      int after = 0;
      while (before + after <= MAX_AROUND && before + after < plain.length()) {
        String word = plain.substring(before, plain.length() - after);
        addWithLeet(words, word);
        if (isLetter(plain, plain.length() - 1 - after)) {
          break;
        }
        after++;
      }
      if (isLetter(plain, before)) {
        break;
      }
      before++;
    }
    return words;
  }

  /// The shortest piece that the text repeats: `holahola` → `hola`.
  static String unit(String text) {
    for (int length = 1; length <= text.length() / 2; length++) {
      if (text.length() % length == 0
          && text.substring(0, length).repeat(text.length() / length).equals(text)) {
        return text.substring(0, length);
      }
    }
    return text;
  }

  private static boolean isLetter(String text, int index) {
    return index < 0 || index >= text.length() || Character.isLetter(text.charAt(index));
  }

  private static void addWithLeet(Set<String> words, String word) {
    String letters = leetRead(word);
    words.add(word);
    words.add(unit(word));
    words.add(letters);
    words.add(unit(letters));
    words.add(leetRead(word.replace('1', 'l').replace('!', 'l')));
  }

  private static String leetRead(String word) {
    StringBuilder read = new StringBuilder(word);
    for (int i = 0; i < read.length(); i++) {
      read.setCharAt(i, LEET.getOrDefault(read.charAt(i), read.charAt(i)));
    }
    return read.toString();
  }
}
