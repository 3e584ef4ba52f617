package io.portero.cli;

import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Refusal;

/// A document as an operator types it: `CC:52890511`.
final class DocumentOption {

  private DocumentOption() {}

  /// @throws Refusal if it is none of the portal's types, or no number of its type
  static DocumentNumber read(Portal portal, String typed) {
    String[] parts = typed.split(":", 2);
    return parts.length < 2
        ? refuse(portal)
        : portal.identity().documentTypes().stream()
            .filter(type -> type.isCalled(parts[0]))
            .findFirst()
            .flatMap(type -> type.read(parts[1]))
            .orElseGet(() -> refuse(portal));
  }

  private static DocumentNumber refuse(Portal portal) {
    String known =
        String.join(
            ", ", portal.identity().documentTypes().stream().map(type -> type.id()).toList());
    throw new Refusal(
        "--document is no TYPE:NUMBER with a type of " + known + ".",
        "--document no es un TIPO:NÚMERO con un tipo de " + known + ".");
  }
}
