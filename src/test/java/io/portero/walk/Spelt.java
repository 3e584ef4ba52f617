package io.portero.walk;

import io.portero.shared.Nit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One identity in every spelling that somebody may try, and the network from which a stranger tries them.
///
/// @param plain what is known of it, such as its address and user: taken out of a page before it is compared
record Spelt(String network, List<String> spellings, List<String> plain) {

  /// Of a NIT: dots, commas, dashes, blanks, its digit, full-width digits, signs that are not seen.
  static List<String> ofNit(String nit) {
    int digit = new Nit(nit).digit();
    String dotted = nit.replaceFirst("(\\d{3})(\\d{3})(\\d{3})", "$1.$2.$3");
    return List.of(
        nit,
        dotted,
        nit + "-" + digit,
        dotted + "-" + digit,
        nit + " - " + digit,
        nit + digit,
        "  " + nit + " ",
        dotted.replace('.', ' '),
        dotted.replace('.', ','),
        dotted.replace('.', '\u00a0') + "\u2013" + digit,
        wide(nit),
        wide(nit + "-" + digit),
        "\u200b" + nit,
        nit.substring(0, 3) + "\u200b" + nit.substring(3),
        nit + "\u2212" + digit);
  }

  /// Of a user name: case, blanks, full-width letters.
  static List<String> ofUser(String user) {
    String upper = user.toUpperCase(Locale.ROOT);
    return List.of(user, upper, " " + user + "\u00a0", wide(user), wide(upper));
  }

  /// Of an address: case and blanks.
  static List<String> ofAddress(String email) {
    return List.of(email, email.toUpperCase(Locale.ROOT), "  " + email + "\u00a0", wide(email));
  }

  /// Of a card's number: dots, blanks, dashes, full-width digits.
  static List<String> ofCedula(String cc) {
    String dotted = cc.replaceFirst("(\\d)(\\d{3})(\\d{3})(\\d{3})", "$1.$2.$3.$4");
    return List.of(
        cc,
        dotted,
        dotted.replace('.', ' '),
        dotted.replace('.', ','),
        dotted.replace('.', '-'),
        " " + cc + " ",
        wide(cc));
  }

  /// Both keys of one account in turn, so that every spelling of the one is typed between those of the other.
  static List<String> inTurn(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      all.add(some.get(i));
      all.add(others.get(i % others.size()));
    }
    return all;
  }

  /// A page without what belongs to this identity.
  String without(String body) {
    String left = body.replaceAll("(?s)<div class=\"recognise.*?</blockquote>", "(recognise)");
    for (String text :
        Stream.concat(spellings.stream(), plain.stream())
            .flatMap(text -> Stream.of(text, text.strip()))
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList()) {
      left = left.replace(text, "(typed)");
    }
    return left;
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c > ' ' && c <= '~' ? (char) (c + 0xfee0) : (char) c));
    return wide.toString();
  }
}
