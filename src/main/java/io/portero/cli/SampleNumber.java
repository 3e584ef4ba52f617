package io.portero.cli;

import io.portero.portal.DocumentType;
import java.util.List;

/// A made-up number that a type of document allows. None is of the people to try: an import of the example would change them.
final class SampleNumber {

  private static final List<String> NUMBERS =
      List.of(
          "901999999",
          "52890431",
          "1020304051",
          "AX998877",
          "123456",
          "12345678901",
          "123456789012345");

  private SampleNumber() {}

  static String of(DocumentType type) {
    return NUMBERS.stream()
        .filter(number -> !type.id().equals("CC") || number.length() == 8)
        .filter(number -> type.read(number).filter(d -> d.number().equals(number)).isPresent())
        .findFirst()
        .orElse("1".repeat(type.minLength()));
  }
}
