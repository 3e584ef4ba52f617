package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

/// Hashes as other systems keep them, each made by that system's own code or by another implementation than ours.
class WrappedHashesTest {

  record Vector(String system, String password, String hash) {

    @Override
    public String toString() {
      return system + " of " + password;
    }
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream in = WrappedHashesTest.class.getResourceAsStream("/hashes/vectors.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .map(part -> new Vector(part[0], part[1], part[2]))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"vectors", "springs"})
  @DisplayName("a hash in another system's wrapping is of its password, and of no other")
  void matches(Vector vector) {
    String password = vector.password();
    ForeignHash hash = ForeignHashes.read(vector.hash()).orElseThrow();

    assertThat(hash.digest(password)).isEqualTo(hash.expected());
    // bcrypt reads 72 bytes
    assertThat(hash.digest("x" + password)).isNotEqualTo(hash.expected());
    assertThat(hash.digest("")).isNotEqualTo(hash.expected());

    ForeignHash again = ForeignHashes.read(hash.recipe()).orElseThrow();
    assertThat(again.digest(password)).isEqualTo(hash.expected());
    assertThat(again.effort()).isEqualTo(hash.effort());
    assertThat(again.recipe()).isEqualTo(hash.recipe());
    assertThat(again.expected()).isNotEqualTo(hash.expected());
  }

  @Test
  @DisplayName("WordPress takes blanks off the ends of a password before it looks at it")
  void wordPressTrims() {
    ForeignHash hash =
        ForeignHashes.read("$wp$2y$04$luDtKgXB6MpTxSssjt54HOnVC.YWzUDU99wNktqqWUQyli6G8yEI6")
            .orElseThrow();

    assertThat(hash.digest(" Vereda.Guayabal.47\t")).isEqualTo(hash.expected());
    assertThat(hash.digest("Vereda. Guayabal.47")).isNotEqualTo(hash.expected());
  }

  static Stream<Vector> springs() {
    var encoders =
        Map.<String, PasswordEncoder>of(
            "{pbkdf2}", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_5(),
            "{pbkdf2@SpringSecurity_v5_8}", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
            "{scrypt}", new SCryptPasswordEncoder(1 << 10, 8, 1, 32, 16),
            "{scrypt@SpringSecurity_v5_8}", new SCryptPasswordEncoder(1 << 16, 8, 1, 32, 16),
            "{argon2}", new Argon2PasswordEncoder(16, 32, 1, 256, 2),
            "{argon2@SpringSecurity_v5_8}", new Argon2PasswordEncoder(16, 32, 1, 256, 2),
            "{sha256}", legacySha());
    return encoders.entrySet().stream()
        .flatMap(encoder ->
            Stream.of("Vereda.Guayabal.47", "ñandú €")
                .map(password ->
                    new Vector(
                        "spring " + encoder.getKey(),
                        password,
                        encoder.getKey() + encoder.getValue().encode(password))));
  }

  @SuppressWarnings("deprecation")
  private static PasswordEncoder legacySha() {
    return new org.springframework.security.crypto.password.StandardPasswordEncoder();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // plain text and bare fast hashes
        "{noop}secret",
        "{MD5}X03MO1qnZdYdgyfeuILPmQ==",
        "{SMD5}4QWGWZpj9GCmfuqEvm8HtZhZS6E=",
        "md5$salt$5f4dcc3b5aa765d61d8327deb882cf99",
        "sha1$salt$5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
        "{CRYPT}rqXexS6ZhobKA",
        "$1$salt$qJH7.N4xYta3aEG/dfqo/0",
        "plain:secret",
        // ruinous costs, in each wrapping
        "{bcrypt}$2a$31$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW",
        "bcrypt_sha256$$2b$15$yzHu2Pc0jMWq7o6HA0HLTe5mZbvrY/849EmXjIMCXeODqIvE8FIUC",
        "$wp$2y$16$yzHu2Pc0jMWq7o6HA0HLTe5mZbvrY/849EmXjIMCXeODqIvE8FIUC",
        "pbkdf2:sha256:9000000$QmJ8s0a1Zx$c45d0b024fd2e289e31afae5ba1678708e39989c32406a61bb884bf2dafd15bd",
        "{PBKDF2-SHA1}1900000$c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "{PBKDF2}$1$salt$5000000$6161616161616161616161616161616161616161",
        "scrypt:1048576:16:1$salt$61616161616161616161616161616161",
        "scrypt:32767:8:1$salt$61616161616161616161616161616161",
        "scrypt:131072:8:16$salt$61616161616161616161616161616161",
        "scrypt$33554432$salt$8$1$AAAAAAAAAAAAAAAAAAAAAA==",
        "{ARGON2ID}$argon2id$v=19$m=262144,t=50,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$P$UabcdefghAAAAAAAAAAAAAAAAAAAAAA",
        "$S$SAbCdEf./AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$6$rounds=9999999$saltstring$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "{\"value\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"salt\":\"AAAAAAAAAAA=\",\"iterations\":99000000,\"algorithm\":\"pbkdf2-sha256\"}",
        // damage
        "{\"value\":\"AAAA\"",
        "{\"value\":\"%%%\",\"salt\":\"AAAAAAAAAAA=\",\"iterations\":1,\"algorithm\":\"pbkdf2\"}",
        "{\"algorithm\":\"pbkdf2\",\"iterations\":\"many\",\"salt\":\"AAAA\",\"value\":\"AAAAAAAAAAAA\"}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "{}",
        "{bcrypt}",
        "{pbkdf2}00",
        "{ldap}{ldap}{ldap}",
        "AQAAAAIAAABkAAAA/wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  @DisplayName(
      "plain text, fast hashes without salt, ruinous costs and damage are refused in any wrapping")
  void refuses(String encoded) {
    assertThat(ForeignHashes.read(encoded)).isEmpty();
  }
}
