package io.portero.portal;

/// A type of identity document (names are texts: `documentType.CC`).
///
/// @param id `CC`, `NIT`, `PA` …
/// @param dianCode the DIAN's code, such as 13 for CC
/// @param digitsOnly whether the number has digits only
/// @param minLength fewest characters, @param maxLength most
public record DocumentType(
    String id, int dianCode, boolean digitsOnly, int minLength, int maxLength) {}
