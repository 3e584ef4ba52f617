package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.portal.CodeSpec;
import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.InvisibleCharacters;
import io.portero.shared.MobileNumber;
import io.portero.shared.Nit;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.shared.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the fields of an answer one by one and gathers what is wrong with them, to be said beside each field.
final class FormFields {

  private static final DateTimeFormatter ISO = date("uuuu-MM-dd");
  private static final DateTimeFormatter TYPED = date("d/M/uuuu");
  private static final int LONGEST_MESSAGE = 1_000;
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  /// Controls, marks that turn or hide words, and U+FFFD, which stands for what could not be read. The joiner of emoji may
  /// stand.
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\x{FFFD}&&[^\\x{200D}]]");

  private final Answer answer;
  private final List<Problem> problems = new ArrayList<>();

  FormFields(Answer answer) {
    this.answer = answer;
  }

  /// A text of at most `max` characters on one line; empty with a problem if it is not fit.
  String text(String field, int max) {
    return text(field, max, answer.text(field));
  }

  /// Of what is a number, an address or a code, whatever is not seen is no part: pasting brings it along.
  private String seen(String field, int max) {
    return text(field, max, withoutUnseen(field));
  }

  private String withoutUnseen(String field) {
    return Typed.without(answer.text(field), InvisibleCharacters::is);
  }

  private String text(String field, int max, String text) {
    if (text.codePointCount(0, text.length()) > max) {
      return refuse(Problem.at(field, "problem.too-long", "max", max));
    }
    if (text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      return refuse(Problem.at(field, "problem.required"));
    }
    if (UNREADABLE.matcher(text).find()) {
      return refuse(Problem.at(field, "problem.characters"));
    }
    return text;
  }

  /// Whether a secret was typed that may be compared: any there is, up to the length of what a form takes.
  void secret(String field) {
    Secret secret = answer.secret(field);
    if (secret.isEmpty()) {
      problems.add(Problem.at(field, "problem.required"));
    } else if (secret.reveal().length() > Typed.LONGEST) {
      problems.add(Problem.at(field, "problem.secret-too-long", "n", Typed.LONGEST));
    }
  }

  /// A code, or the message that brought it; empty with a problem if nothing was typed.
  Secret code(String field, CodeSpec spec) {
    return Secret.of(spec.in(text(field, LONGEST_MESSAGE, onOneLine(withoutUnseen(field)))));
  }

  /// One of the ids offered; the first one where nothing was sent and only one is offered.
  String choice(String field, Collection<String> offered) {
    String chosen = answer.text(field);
    if (chosen.isEmpty() && offered.size() == 1) {
      return offered.iterator().next();
    }
    return offered.contains(chosen) ? chosen : refuse(Problem.at(field, "problem.choose"));
  }

  Optional<EmailAddress> email(String field) {
    return read(field, 254, EmailAddress::read, "problem.email");
  }

  Optional<MobileNumber> mobile(String field) {
    return read(field, 40, MobileNumber::read, "problem.mobile");
  }

  /// A day not later than `latest`, typed as the browser sends it or as people write it (31/12/1984).
  Optional<LocalDate> date(String field, LocalDate latest) {
    Optional<LocalDate> date = read(field, 20, FormFields::day, "problem.date");
    if (date.filter(d -> d.isAfter(latest)).isPresent()) {
      problems.add(Problem.at(field, "problem.date-future"));
      return Optional.empty();
    }
    return date;
  }

  /// A document of a type that the portal knows, spaces, dots, commas and dashes taken off (A4).
  Optional<DocumentNumber> document(Portal portal, String type, String field) {
    String typed = seen(field, 60);
    Optional<DocumentType> rules = portal.documentType(type);
    if (typed.isEmpty() || rules.isEmpty()) {
      return Optional.empty();
    }
    Optional<DocumentNumber> number =
        DocumentNumber.read(type, typed).filter(n -> fits(rules.get(), n));
    if (number.isEmpty()) {
      boolean digit = type.equals("NIT") && Nit.hasWrongDigit(typed);
      problems.add(Problem.at(field, digit ? "problem.nit-digit" : "problem.document"));
    }
    return number;
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  boolean ok() {
    return problems.isEmpty();
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private <T> Optional<T> read(
      String field, int max, Function<String, Optional<T>> reader, String key) {
    String typed = seen(field, max);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = reader.apply(typed);
    if (value.isEmpty()) {
      problems.add(Problem.at(field, key));
    }
    return value;
  }

  private String refuse(Problem problem) {
    problems.add(problem);
    return "";
  }

  /// Its lines, parted by blanks.
  private static String onOneLine(String text) {
    return text.replace("\r\n", " ").replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
  }

  private static boolean fits(DocumentType rules, DocumentNumber number) {
    int length = number.number().length();
    return length >= rules.minLength()
        && length <= rules.maxLength()
        && (!rules.digitsOnly() || number.number().chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  private static Optional<LocalDate> day(String typed) {
    for (DateTimeFormatter format : List.of(ISO, TYPED)) {
      try {
        String text = format == TYPED ? typed.replace('.', '/').replace('-', '/') : typed;
        return Optional.of(LocalDate.parse(text, format)).filter(d -> d.isAfter(LONG_AGO));
      } catch (DateTimeParseException e) {
        continue; // perhaps the other way of writing
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter date(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
