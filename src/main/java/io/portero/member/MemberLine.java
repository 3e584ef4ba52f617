package io.portero.member;

import io.portero.csv.CsvFields;
import io.portero.csv.CsvRow;
import io.portero.csv.DateEvidence;
import io.portero.csv.DateOrder;
import io.portero.csv.Dates;
import io.portero.csv.FoundDate;
import io.portero.csv.LineProblem;
import io.portero.csv.Numbers;
import io.portero.csv.OddLetters;
import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import io.portero.shared.Bilingual;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Understands one line of a registry's file.
final class MemberLine {

  static final List<String> COLUMNS =
      List.of("documentType", "documentNumber", "issuedOn", "name", "mobile", "email");

  private static final int MAX_NAME = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Bilingual NUMBER =
      new Bilingual(
          "is no number of this type of document", "no es un número de este tipo de documento");
  private static final Bilingual DATE =
      new Bilingual(
          "is no date such as 2019-05-28, from 1900 to today",
          "no es una fecha como 2019-05-28, de 1900 a hoy");
  private static final Bilingual NAME =
      new Bilingual(
          "is longer than " + MAX_NAME + " characters", "tiene más de " + MAX_NAME + " caracteres");
  private static final Bilingual MOBILE =
      new Bilingual("is no mobile number", "no es un número de celular");
  private static final Bilingual EMAIL =
      new Bilingual("is no e-mail address", "no es un correo electrónico");

  private final List<DocumentType> types;
  private final Bilingual unknownType;
  private final LocalDate today;
  private final Dates dates;
  private final DateEvidence evidence = new DateEvidence();
  private final OddLetters oddLetters = new OddLetters();

  /// @param order in which the file writes dates; null if that is to be found out
  MemberLine(Portal portal, LocalDate today, @Nullable DateOrder order) {
    this.types = portal.identity().documentTypes();
    this.today = today;
    this.dates = new Dates(order, today.getYear());
    String known = types.stream().map(DocumentType::id).collect(Collectors.joining(", "));
    this.unknownType = new Bilingual("must be one of " + known, "debe ser uno de " + known);
  }

  /// What a good line says.
  record Values(
      DocumentNumber document,
      FoundDate issuedOn,
      String name,
      MobileNumber mobile,
      EmailAddress email) {}

  /// @param values null if the line is bad, @param flaws empty if it is good
  record Reading(@Nullable Values values, List<LineProblem> flaws) {}

  Reading read(CsvRow row) {
    CsvFields fields = new CsvFields(row);
    DocumentType type = fields.required("documentType", unknownType, this::type);
    DocumentNumber document =
        fields.required(
            "documentNumber",
            text -> Numbers.why(text, NUMBER),
            t -> type == null ? DocumentNumber.read("", t) : type.read(t));
    FoundDate issuedOn =
        fields.required("issuedOn", t -> dates.why(t, DATE), t -> date(row.line(), t));
    String name =
        fields.required("name", NAME, t -> Optional.of(t).filter(n -> n.length() <= MAX_NAME));
    MobileNumber mobile =
        fields.required("mobile", t -> Numbers.why(t, MOBILE), MobileNumber::read);
    EmailAddress email = fields.required("email", EMAIL, EmailAddress::read);
    if (name != null) {
      oddLetters.look(row.line(), name);
    }
    return type == null
            || document == null
            || issuedOn == null
            || name == null
            || mobile == null
            || email == null
        ? new Reading(null, fields.flaws())
        : new Reading(new Values(document, issuedOn, name, mobile, email), List.of());
  }

  DateEvidence evidence() {
    return evidence;
  }

  OddLetters oddLetters() {
    return oddLetters;
  }

  private Optional<DocumentType> type(String text) {
    return types.stream().filter(type -> type.isCalled(text)).findFirst();
  }

  /// A date that may be one thing or another is weighed with those of the other lines; what lies outside of the years is none.
  private Optional<FoundDate> date(long line, String text) {
    Optional<FoundDate> found = dates.read(text);
    found.ifPresent(date -> evidence.add(line, date));
    return found
        .map(date -> new FoundDate(inYears(date.dayFirst()), inYears(date.monthFirst())))
        .filter(date -> date.dayFirst() != null || date.monthFirst() != null);
  }

  private @Nullable LocalDate inYears(@Nullable LocalDate date) {
    return date == null || date.isAfter(today) || date.isBefore(EARLIEST) ? null : date;
  }
}
