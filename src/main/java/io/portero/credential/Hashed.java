package io.portero.credential;

/// A password or PIN as it is kept.
///
/// @param encoded algorithm, parameters, salt and hash in one string (PHC format)
/// @param keyId the master key that its pepper came from
public record Hashed(String encoded, String keyId) {

  @Override
  public String toString() {
    return "Hashed[…]";
  }
}
