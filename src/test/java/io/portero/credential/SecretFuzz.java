package io.portero.credential;

import io.portero.fuzz.Expect;
import io.portero.portal.SecretPolicy;
import io.portero.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Any text as a password, a PIN or a hash from another system.
public final class SecretFuzz {

  private static final SecretRules RULES = SomeRules.offline();
  private static final SecretPolicy PIN =
      new SecretPolicy(SecretPolicy.Type.PIN, 4, 0, 0, 0, 0, "", List.of(), false);
  private static final SecretPolicy PASSWORD =
      new SecretPolicy(SecretPolicy.Type.PASSWORD, 8, 1, 1, 1, 1, "", List.of("Alianza"), false);
  private static final List<String> PERSONAL = List.of("jperez", "901333222", "1984", "2805");

  private SecretFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String typed = new String(data, StandardCharsets.UTF_8);
    Secret secret = Secret.of(typed);
    if (RULES.check(PIN, secret, PERSONAL, "secret").isEmpty()) {
      Expect.that(typed.matches("[0-9]{4}"), "a PIN is four digits");
    }
    if (RULES.check(PASSWORD, secret, PERSONAL, "secret").isEmpty()) {
      Expect.that(typed.length() >= 8 && Expect.isReadable(typed), "a password can be typed again");
    }
    RULES
        .check(PASSWORD, secret, PERSONAL, "secret")
        .forEach(problem ->
            Expect.that(
                !problem.toString().contains(typed) || typed.length() < 8,
                "a problem does not tell the secret"));
    ForeignHashes.read(typed);
    Argon2.read(typed)
        .ifPresent(hash -> Expect.that(hash.memory() <= 262_144, "a hash that can be borne"));
  }
}
