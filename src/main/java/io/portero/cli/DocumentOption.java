package io.portero.cli;

import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Nit;
import io.portero.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/// A document as an operator types it: `CC:52890511`.
final class DocumentOption {

  private DocumentOption() {}

  /// @throws Refusal if it is none of the portal's types, or no number of its type
  static DocumentNumber read(Portal portal, String typed) {
    return read(portal.identity().documentTypes(), typed);
  }

  /// @throws Refusal if it is none of these types, or no number of its type
  static DocumentNumber read(List<DocumentType> types, String typed) {
    String[] parts = typed.split(":", 2);
    DocumentType type =
        types.stream()
            .filter(each -> parts.length == 2 && each.isCalled(parts[0]))
            .findFirst()
            .orElseThrow(() -> unknown(types));
    return type.read(parts[1]).orElseThrow(() -> wrong(type, parts[1]));
  }

  private static Refusal unknown(List<DocumentType> types) {
    String known = types.stream().map(DocumentType::id).collect(Collectors.joining(", "));
    return new Refusal(
        "--document is no TYPE:NUMBER with a type of " + known + ".",
        "--document no es un TIPO:NÚMERO con un tipo de " + known + ".");
  }

  private static Refusal wrong(DocumentType type, String typed) {
    if (type.id().equals("NIT") && Nit.hasWrongDigit(typed)) {
      return new Refusal(
          "The check digit of --document does not fit its number: one of the two is wrong. Correct it, or leave the digit out.",
          "El dígito de verificación de --document no corresponde al número: uno de los dos está mal. Corríjalo, o quite el dígito.");
    }
    return new Refusal(
        "The number of --document is none of the type %s. Correct it.".formatted(type.id()),
        "El número de --document no es del tipo %s. Corríjalo.".formatted(type.id()));
  }
}
