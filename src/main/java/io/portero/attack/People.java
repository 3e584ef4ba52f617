package io.portero.attack;

import io.portero.csv.CsvFile;
import io.portero.csv.CsvRow;
import io.portero.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Whom the portals know, and as many whom nobody knows: each made up after one of the known, of the same length and
/// kind of characters, so that only being known makes the difference. Fields are named as in the portals' forms.
record People(List<Map<String, String>> known, List<Map<String, String>> unknown) {

  private static final List<String> FIELDS =
      List.of(
          "kind",
          "entity",
          "documentType",
          "documentNumber",
          "issuedOn",
          "user",
          "login",
          "mobile",
          "email");

  /// The people of the embedded default.
  private static final List<Map<String, String>> SAMPLE =
      List.of(
          Map.of("portal", "alianza", "documentNumber", "900102030", "user", "jperez"),
          Map.of("portal", "multiportal", "user", "cgomez"),
          member("79541236", "1993-03-09", "3105550178", "carlos.gomez@correo.example"),
          member("52890417", "2004-08-17", "3175550142", "ana.rojas@correo.example"),
          client("client", "900102030", "pagos.jperez@gmail.com"),
          client("supplier", "ventas@papeleria.example", "ventas@papeleria.example"));

  static List<Map<String, String>> sample() {
    return SAMPLE;
  }

  /// Reads a file with the columns `portal` and whatever the portal's forms ask for.
  static List<Map<String, String>> read(Path file) {
    List<Map<String, String>> people = new ArrayList<>();
    try (CsvFile csv = CsvFile.open(file, List.of("portal"), FIELDS)) {
      for (CsvRow row = csv.next(); row != null; row = csv.next()) {
        Map<String, String> person = new LinkedHashMap<>(Map.of("portal", row.get("portal")));
        for (String field : FIELDS) {
          if (!row.get(field).isEmpty()) {
            person.put(field, row.get(field));
          }
        }
        people.add(person);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return people;
  }

  /// Those that a flow is for.
  ///
  /// @throws Refusal if there is nobody
  static People of(
      List<Map<String, String>> all, String portal, Flow flow, RandomGenerator random) {
    List<Map<String, String>> known =
        all.stream()
            .filter(p -> portal.equals(p.get("portal")))
            .filter(p -> p.keySet().containsAll(flow.needs()))
            .filter(p -> flow.without().stream().noneMatch(p::containsKey))
            .toList();
    if (known.isEmpty()) {
      throw new Refusal(
          "Nobody of %s is known with %s: name some with --people."
              .formatted(portal, String.join(", ", flow.needs())),
          "No se conoce a nadie de %s con %s: indíquelos con --people."
              .formatted(portal, String.join(", ", flow.needs())));
    }
    return new People(known, known.stream().map(p -> madeUp(p, random)).toList());
  }

  Map<String, String> person(boolean isKnown, int number) {
    List<Map<String, String>> from = isKnown ? known : unknown;
    return from.get(number % from.size());
  }

  /// Another user of the same company, where users are what tells people apart.
  static Map<String, String> madeUp(Map<String, String> person, RandomGenerator random) {
    Map<String, String> other = new LinkedHashMap<>(person);
    List<String> changed =
        person.containsKey("user")
            ? List.of("user")
            : List.of("documentNumber", "login", "email", "mobile");
    Map<String, String> made =
        new HashMap<>(); // what was the same stays so: an address is a login too
    changed.forEach(field ->
        other.computeIfPresent(
            field, (_, old) -> made.computeIfAbsent(old, text -> scrambled(text, random))));
    return other;
  }

  /// The first three characters stay: they are an operator's prefix, or a number's size. So does a mail's domain.
  private static String scrambled(String text, RandomGenerator random) {
    int end = text.contains("@") ? text.indexOf('@') : text.length();
    StringBuilder made = new StringBuilder(text);
    for (int i = Math.min(3, end / 2); i < end; i++) {
      char old = text.charAt(i);
      if (Character.isDigit(old)) {
        made.setCharAt(i, (char) ('0' + random.nextInt(10)));
      } else if (Character.isLetter(old)) {
        made.setCharAt(i, (char) ('a' + random.nextInt(26)));
      }
    }
    return made.toString();
  }

  private static Map<String, String> member(
      String number, String issuedOn, String mobile, String email) {
    return Map.of(
        "portal", "multiportal",
        "entity", "alianza",
        "documentType", "CC",
        "documentNumber", number,
        "issuedOn", issuedOn,
        "mobile", mobile,
        "email", email);
  }

  private static Map<String, String> client(String kind, String login, String email) {
    Map<String, String> person = new LinkedHashMap<>();
    person.put("portal", "facturatech");
    person.put("kind", kind);
    person.put("login", login);
    person.put("email", email);
    if (!login.contains("@")) {
      person.put("documentNumber", login);
    }
    return person;
  }
}
