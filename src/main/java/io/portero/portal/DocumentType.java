package io.portero.portal;

import io.portero.shared.DocumentNumber;
import java.util.Optional;

/// A type of identity document (names are texts: `documentType.CC`).
///
/// @param id `CC`, `NIT`, `PA` …
/// @param dianCode the DIAN's code, such as 13 for CC
/// @param digitsOnly whether the number has digits only
/// @param minLength fewest characters, @param maxLength most
public record DocumentType(
    String id, int dianCode, boolean digitsOnly, int minLength, int maxLength) {

  /// A number of this type as typed or as found in a file; empty unless it can be one.
  public Optional<DocumentNumber> read(String typed) {
    return DocumentNumber.read(id, typed).filter(this::allows);
  }

  /// Whether a file means this type: `CC`, `c.c.`, or the DIAN's code.
  public boolean isCalled(String text) {
    if (text.equals(id)) {
      return true;
    }
    StringBuilder plain = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
    return plain.toString().equalsIgnoreCase(id)
        || plain.toString().equals(String.valueOf(dianCode));
  }

  private boolean allows(DocumentNumber document) {
    String number = document.number();
    boolean digits = !digitsOnly || number.chars().allMatch(c -> c >= '0' && c <= '9');
    return number.length() >= minLength && number.length() <= maxLength && digits;
  }
}
