package io.portero.member;

import io.portero.csv.CsvRow;
import io.portero.csv.Fields;
import io.portero.csv.Flaw;
import io.portero.csv.Reason;
import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
  private static final Reason NUMBER =
      new Reason(
          "is no number of this type of document", "no es un número de este tipo de documento");
  private static final Reason DATE =
      new Reason(
          "is no date such as 2019-05-28, from 1900 to today",
          "no es una fecha como 2019-05-28, de 1900 a hoy");
  private static final Reason NAME =
      new Reason(
          "is longer than " + MAX_NAME + " characters", "tiene más de " + MAX_NAME + " caracteres");
  private static final Reason MOBILE =
      new Reason("is no mobile number", "no es un número de celular");
  private static final Reason EMAIL =
      new Reason("is no e-mail address", "no es un correo electrónico");

  private final List<DocumentType> types;
  private final Reason unknownType;
  private final LocalDate today;

  MemberLine(Portal portal, LocalDate today) {
    this.types = portal.identity().documentTypes();
    this.today = today;
    String known = types.stream().map(DocumentType::id).collect(Collectors.joining(", "));
    this.unknownType = new Reason("must be one of " + known, "debe ser uno de " + known);
  }

  /// What a good line says.
  record Values(
      DocumentNumber document,
      LocalDate issuedOn,
      String name,
      MobileNumber mobile,
      EmailAddress email) {}

  /// @param values null if the line is bad, @param flaws empty if it is good
  record Reading(@Nullable Values values, List<Flaw> flaws) {}

  Reading read(CsvRow row) {
    Fields fields = new Fields(row);
    DocumentType type = fields.required("documentType", unknownType, this::type);
    DocumentNumber document =
        fields.required(
            "documentNumber",
            NUMBER,
            t -> type == null ? DocumentNumber.read("", t) : type.read(t));
    LocalDate issuedOn = fields.required("issuedOn", DATE, this::date);
    String name =
        fields.required("name", NAME, t -> Optional.of(t).filter(n -> n.length() <= MAX_NAME));
    MobileNumber mobile = fields.required("mobile", MOBILE, MobileNumber::read);
    EmailAddress email = fields.required("email", EMAIL, EmailAddress::read);
    return type == null
            || document == null
            || issuedOn == null
            || name == null
            || mobile == null
            || email == null
        ? new Reading(null, fields.flaws())
        : new Reading(new Values(document, issuedOn, name, mobile, email), List.of());
  }

  private Optional<DocumentType> type(String text) {
    return types.stream().filter(type -> type.id().equalsIgnoreCase(text)).findFirst();
  }

  private Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(d -> !d.isAfter(today) && !d.isBefore(EARLIEST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
