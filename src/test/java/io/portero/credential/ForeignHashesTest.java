package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bcrypt vector is Openwall's; the others were computed with OpenSSL.
class ForeignHashesTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("hashes of other systems are recognised, the right password matches and no other")
  @CsvSource(
      delimiter = ' ',
      value = {
        "bcrypt U*U $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
        "django 'correct horse' pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=",
        "passlib-sha512 'correct horse' $pbkdf2-sha512$1000$MDEyMzQ1Njc4OWFiY2RlZg$OM0FAoIqCVK1sWtxDiffVlBejtLa.ks4TP71JiecwuSZCG8iLbnlIEPOMoVX.i2B2wkSxjQ8CRGR9OkNGuIPMQ",
        "passlib-sha1 'correct horse' $pbkdf2$1000$MDEyMzQ1Njc4OWFiY2RlZg$aUfE2vx5Q7zgbb0jx49AaNpXUQQ",
        "scrypt 'correct horse' $scrypt$ln=10,r=8,p=1$TmFDbC1hbmQtbW9yZQ$PznniuIU7BpiMIa9arQrWm.zDc0SYDokL2lsDqo8Qpc",
        "spring-scrypt 'correct horse' $a0801$TmFDbC1hbmQtbW9yZQ==$PznniuIU7BpiMIa9arQrWm+zDc0SYDokL2lsDqo8Qpc=",
        "ssha 'correct horse' {SSHA}awc/Cj0kafyFd5d8fGn07xoHBJJzYWx0c2FsdA==",
        "ssha512 'correct horse' {SSHA512}50rsRNBf8j3I5xE+QwaHdFyMhOzITssZ8BB3UxwQ+SI1JKygYm6ZeRYTDuUyFZIIqDonoTuXwB0Z/MAPhgQCFHNhbHRzYWx0",
        "argon2 password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      })
  void matches(String name, String password, String encoded) {
    ForeignHash hash = ForeignHashes.read(encoded).orElseThrow();

    assertThat(hash.digest(password)).as(name).isEqualTo(hash.expected());
    assertThat(hash.digest(password + "x")).as(name).isNotEqualTo(hash.expected());
    assertThat(hash.digest("")).as(name).isNotEqualTo(hash.expected());

    ForeignHash again = ForeignHashes.read(hash.recipe()).orElseThrow();
    assertThat(again.digest(password)).as(name).isEqualTo(hash.expected());
    assertThat(again.expected()).as(name).isNotEqualTo(hash.expected());
    assertThat(again.effort()).as(name).isEqualTo(hash.effort());
    assertThat(again.recipe()).as(name).isEqualTo(hash.recipe());
    assertThatCode(() -> hash.spend(2 * hash.effort().units(), password))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("bcrypt reads the first 72 bytes of a longer password, as everywhere")
  void longForBcrypt() {
    ForeignHash hash =
        ForeignHashes.read("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")
            .orElseThrow();

    assertThat(hash.digest("x".repeat(72) + "y")).isEqualTo(hash.digest("x".repeat(72)));
    assertThat(hash.digest("x".repeat(72))).isNotEqualTo(hash.digest("x".repeat(71)));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("anything else is refused: plain text, bare fast hashes, ruinous costs, damage")
  @ValueSource(
      strings = {
        "",
        "password",
        "5f4dcc3b5aa765d61d8327deb882cf99",
        "{SSHA}short",
        "$2b$31$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW",
        "pbkdf2_sha256$9999999$salt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "$scrypt$ln=25,r=8,p=1$c2FsdA$AAAAAAAAAAAAAAAAAAAAAA"
      })
  void refuses(String encoded) {
    assertThat(ForeignHashes.read(encoded)).isEmpty();
  }
}
