package io.portero.credential;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A credential as Keycloak's database and exports have it: `secretData` and `credentialData` (JSON in JSON), or the same in one object,
/// or as its older versions named it. PBKDF2 and Argon2.
final class KeycloakHash {

  private static final JsonMapper JSON = JsonMapper.shared();

  private KeycloakHash() {}

  static Optional<ForeignHash> read(String encoded) {
    if (!encoded.startsWith("{\"") && !encoded.startsWith("[{") && !encoded.startsWith("{ ")) {
      return Optional.empty();
    }
    try {
      JsonNode whole = JSON.readTree(encoded);
      return of(whole.isArray() && whole.size() == 1 ? whole.get(0) : whole);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<ForeignHash> of(JsonNode credential) {
    JsonNode secret = inner(credential, "secretData");
    JsonNode how = inner(credential, "credentialData");
    byte[] value = ForeignHash.base64(text(secret, "value", "hashedSaltedValue"));
    byte[] salt = ForeignHash.base64(text(secret, "salt"));
    int rounds = number(how, "hashIterations", "iterations");
    String algorithm = text(how, "algorithm").toLowerCase(Locale.ROOT);
    return switch (algorithm) {
      case "pbkdf2", "pbkdf2-sha1" -> Pbkdf2Hash.of("sha1", rounds, salt, value);
      case "pbkdf2-sha256" -> Pbkdf2Hash.of("sha256", rounds, salt, value);
      case "pbkdf2-sha512" -> Pbkdf2Hash.of("sha512", rounds, salt, value);
      case "argon2" -> argon2(how.path("additionalParameters"), rounds, salt, value);
      default -> Optional.empty();
    };
  }

  private static Optional<ForeignHash> argon2(JsonNode more, int passes, byte[] salt, byte[] hash) {
    String version = text(more, "version");
    String type = "argon2" + text(more, "type");
    if (!version.isEmpty() && !version.equals("1.3")) {
      return Optional.empty();
    }
    var kept =
        new Argon2(type, number(more, "memory"), passes, number(more, "parallelism"), salt, hash);
    return Argon2Hash.read(kept.encoded());
  }

  private static JsonNode inner(JsonNode credential, String name) {
    JsonNode inner = credential.path(name);
    if (inner.isString()) {
      return JSON.readTree(inner.stringValue());
    }
    return inner.isObject() ? inner : credential;
  }

  /// Its first name that is there. Keycloak writes some values as lists of one.
  private static String text(JsonNode in, String... names) {
    for (String name : names) {
      JsonNode value = in.path(name);
      JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
      if (one.isValueNode() && !one.isNull()) {
        return one.asString();
      }
    }
    return "";
  }

  /// @throws NumberFormatException if it is none: then all of it is none
  private static int number(JsonNode in, String... names) {
    return Integer.parseInt(text(in, names));
  }
}
