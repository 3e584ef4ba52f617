package io.portero.attack;

import io.portero.portal.CodeSpec;
import io.portero.portal.SecretPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// What is typed next, for whom, and from where, as the strategy wants it.
///
/// @param known somebody whom the portal knows, @param proxied whether the server believes what is said about the address
/// @param sprayed the secret that is always the same
record GuessGenerator(
    GuessStrategy strategy,
    Map<String, String> known,
    SecretShape shape,
    boolean proxied,
    String sprayed) {

  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyz";

  /// What the secrets of a portal look like.
  record SecretShape(String alphabet, int length, String end) {

    static SecretShape of(SecretPolicy policy, Optional<CodeSpec> code) {
      return code.map(c -> new SecretShape(c.alphabet(), c.length(), ""))
          .orElseGet(() ->
              policy.type() == SecretPolicy.Type.PIN
                  ? new SecretShape(CodeSpec.DIGITS, policy.minLength(), "")
                  : new SecretShape(LETTERS, Math.max(9, policy.minLength()), "-7Q"));
    }

    String draw(RandomGenerator random) {
      StringBuilder drawn = new StringBuilder();
      for (int i = 0; i < length; i++) {
        drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      return drawn + end;
    }
  }

  static GuessGenerator of(
      GuessStrategy strategy, Map<String, String> known, SecretShape shape, boolean proxied) {
    return new GuessGenerator(strategy, known, shape, proxied, shape.draw(random()));
  }

  /// Whoever the portal does not know is counted like those it knows, so anybody will do where many are needed.
  Map<String, String> person() {
    return switch (strategy) {
      case ACCOUNT, CODE -> known;
      case NETWORK, SPRAY -> People.madeUp(known, random());
    };
  }

  String secret() {
    return strategy == GuessStrategy.SPRAY ? sprayed : shape.draw(random());
  }

  /// One network, or another one each time.
  String address() {
    if (!proxied) {
      return "";
    }
    RandomGenerator random = random();
    int host = 1 + random.nextInt(250);
    if (strategy == GuessStrategy.ACCOUNT || strategy == GuessStrategy.CODE) {
      return "198.51.100.251"; // tries and waits are counted by address
    }
    return strategy == GuessStrategy.NETWORK
        ? "198.51.100." + host
        : "10.%s.%s.%s".formatted(random.nextInt(256), random.nextInt(256), host);
  }

  private static RandomGenerator random() {
    return ThreadLocalRandom.current();
  }
}
