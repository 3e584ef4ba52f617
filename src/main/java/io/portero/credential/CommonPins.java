package io.portero.credential;

import java.util.Set;

/// The PINs that people choose most. Studies of leaked PINs agree on the families: one digit or one pair repeated,
/// doubled digits, runs, years, lines on the keypad. Refusing whole families covers the hundred commonest (B11) and
/// says the rule in one sentence; it takes less than 4 % of all PINs away.
final class CommonPins {

  /// Favourites outside the families: keypad lines, Bond, turned-over runs.
  private static final Set<String> FAVOURITES =
      Set.of(
          "0007", "0070", "0852", "1004", "1020", "1029", "1235", "1236", "1233", "1231", "1342",
          "1357", "1379", "1397", "1423", "1470", "1478", "1590", "1593", "1596", "2468", "2580",
          "3141", "3690", "3698", "4200", "4545", "5150", "5683", "7410", "7412", "7531", "7539",
          "7890", "8520", "8642", "9510", "9632", "9873", "9874", "0258", "0420", "0911", "1230",
          "2112", "1221", "1000");

  private CommonPins() {}

  static boolean contains(String pin) {
    return Decorations.unit(pin).length() <= 2
        || isDoubled(pin)
        || CommonPasswords.isRun(pin)
        || isYear(pin)
        || FAVOURITES.contains(pin);
  }

  /// `1122`, `774411`.
  private static boolean isDoubled(String pin) {
    if (pin.length() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < pin.length(); i += 2) {
      if (pin.charAt(i) != pin.charAt(i + 1)) {
        return false;
      }
    }
    return true;
  }

  /// 1940 to 2039: births, weddings and the year in which it is chosen.
  private static boolean isYear(String pin) {
    return pin.length() == 4 && pin.compareTo("1940") >= 0 && pin.compareTo("2039") <= 0;
  }
}
