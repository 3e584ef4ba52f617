package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.Keys;
import io.portero.shared.Secret;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class CredentialsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final SettableClock CLOCK = SettableClock.atSomeMorning();

  private final UUID account = UUID.randomUUID();
  private final Credentials credentials = with(SomeKeys.one(), 7_168, 5);

  private static Credentials with(Keys keys, int memory, int passes) {
    var store = new CredentialStore(DB.jdbc(), CLOCK);
    return new Credentials(
        SomeRules.offline(), new PasswordHasher(keys, memory, passes), store, new Layers(store));
  }

  private String kept() {
    return DB.jdbc()
        .sql("select encoded from credential where account = ?")
        .param(account)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("A9 a new password works, and the old one does not any more")
  void replaced() {
    credentials.replace(account, credentials.hash(Secret.of("Rxq7*d")));
    credentials.replace(account, credentials.hash(Secret.of("Tr3n-verde")));

    assertThat(credentials.verify(account, Secret.of("Tr3n-verde"))).isTrue();
    assertThat(credentials.verify(account, Secret.of("Rxq7*d"))).isFalse();
    assertThat(credentials.verify(account, Secret.of("tr3n-verde"))).isFalse();
  }

  @Test
  @DisplayName("what was right when it was compared is no more, once the password is another one")
  void replacedMeanwhile() {
    credentials.replace(account, credentials.hash(Secret.of("Rxq7*d")));
    Instant since = credentials.rightSince(account, Secret.of("Rxq7*d")).orElseThrow();
    assertThat(credentials.isSince(account, since)).isTrue();
    assertThat(credentials.rightSince(account, Secret.of("rxq7*d"))).isEmpty();

    CLOCK.advance(Duration.ofMillis(1));
    credentials.replace(account, credentials.hash(Secret.of("Rxq7*d")));
    assertThat(credentials.isSince(account, since)).isFalse();
    assertThat(credentials.isSince(UUID.randomUUID(), since)).isFalse();
  }

  @Test
  @DisplayName("a hash that is made anew at sign-in is of the same password still")
  void renewedMeanwhile() {
    credentials.importHash(account, "{SSHA}awc/Cj0kafyFd5d8fGn07xoHBJJzYWx0c2FsdA==");
    CLOCK.advance(Duration.ofMillis(1));
    Instant since = credentials.rightSince(account, Secret.of("correct horse")).orElseThrow();
    assertThat(credentials.isSince(account, since)).isTrue();
  }

  @Test
  @DisplayName("nobody, an account without a password and an empty password are all refused alike")
  void refused() {
    assertThat(credentials.verify(null, Secret.of("Rxq7*d"))).isFalse();
    assertThat(credentials.verify(account, Secret.of("Rxq7*d"))).isFalse();
    assertThat(credentials.exists(account)).isFalse();

    credentials.replace(account, credentials.hash(Secret.of("Rxq7*d")));
    assertThat(credentials.exists(account)).isTrue();
    assertThat(credentials.verify(account, Secret.of(""))).isFalse();
  }

  @Test
  @DisplayName("nothing is cut off: a password differs by its 128th character")
  @Asvs("6.2.8")
  void noTruncation() {
    credentials.replace(account, credentials.hash(Secret.of("x".repeat(127) + "y")));

    assertThat(credentials.verify(account, Secret.of("x".repeat(127) + "y"))).isTrue();
    assertThat(credentials.verify(account, Secret.of("x".repeat(127) + "z"))).isFalse();
    assertThat(credentials.verify(account, Secret.of("x".repeat(127)))).isFalse();
  }

  @Test
  @DisplayName("an accent typed as one character or as two is the same accent")
  void composed() {
    credentials.replace(account, credentials.hash(Secret.of("canci\u00f3n-7")));

    assertThat(credentials.verify(account, Secret.of("cancio\u0301n-7"))).isTrue();
  }

  @Test
  @DisplayName("without the key outside the database the hash is of no use")
  @Asvs("11.4.2")
  void pepper() {
    credentials.replace(account, credentials.hash(Secret.of("Rxq7*d")));

    assertThat(with(SomeKeys.named("stolen"), 7_168, 5).verify(account, Secret.of("Rxq7*d")))
        .isFalse();
  }

  @Test
  @DisplayName(
      "after a rotation a password works as before, and gets the new pepper when its owner signs in")
  void rotation() {
    credentials.replace(account, credentials.hash(Secret.of("Rxq7*d")));
    Credentials rotated = with(SomeKeys.ring("newer", "test"), 7_168, 5);
    Credentials withoutOld = with(SomeKeys.named("newer"), 7_168, 5);

    assertThat(rotated.verify(account, Secret.of("Rxq7*D"))).isFalse();
    assertThat(new KeyUse(new CredentialStore(DB.jdbc(), CLOCK)).countsByKey())
        .doesNotContainKey("newer");
    assertThat(withoutOld.verify(account, Secret.of("Rxq7*d"))).isFalse();
    assertThat(rotated.verify(account, Secret.of("Rxq7*d"))).isTrue();
    assertThat(new KeyUse(new CredentialStore(DB.jdbc(), CLOCK)).countsByKey())
        .containsEntry("newer", 1L);
    assertThat(withoutOld.verify(account, Secret.of("Rxq7*d"))).isTrue();
  }

  @Test
  @DisplayName("an imported hash works, and is replaced by our own at the first sign-in")
  @Asvs("11.2.2")
  void imported() {
    String foreign = "pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=";
    credentials.importHash(account, foreign);
    String layered = kept();

    assertThat(layered).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    assertThat(credentials.verify(account, Secret.of("wrong horse"))).isFalse();
    assertThat(kept()).isEqualTo(layered);
    assertThat(credentials.verify(account, Secret.of("correct horse"))).isTrue();
    assertThat(kept()).isNotEqualTo(layered).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    assertThat(credentials.verify(account, Secret.of("correct horse"))).isTrue();
    assertThat(credentials.verify(account, Secret.of("wrong horse"))).isFalse();
  }

  @Test
  @DisplayName("whoever knows the imported hash itself cannot sign in with it")
  void notTheHash() {
    credentials.importHash(
        account, "pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=");

    assertThat(
            credentials.verify(account, Secret.of("mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=")))
        .isFalse();
  }

  @Test
  @DisplayName("a hash of other costs is made anew at the next sign-in")
  @Asvs("11.2.2")
  void outdated() {
    credentials.replace(account, credentials.hash(Secret.of("Rxq7*d")));
    Credentials dearer = with(SomeKeys.one(), 19_456, 2);

    assertThat(dearer.verify(account, Secret.of("wrong"))).isFalse();
    assertThat(kept()).contains("m=7168");
    assertThat(dearer.verify(account, Secret.of("Rxq7*d"))).isTrue();
    assertThat(kept()).contains("m=19456,t=2,p=1");
    assertThat(dearer.verify(account, Secret.of("Rxq7*d"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NFC", "NFD"})
  @DisplayName(
      "an imported hash opens with the password in either form of Unicode, whichever it was made of")
  void otherForm(Form made) {
    String password = "Ñandú de Ibagué.47";
    String hash = new BCryptPasswordEncoder(4).encode(Normalizer.normalize(password, made));
    for (Form typed : List.of(Form.NFC, Form.NFD)) {
      credentials.importHash(account, hash);
      assertThat(credentials.verify(account, Secret.of("Nandu de Ibague.47"))).isFalse();
      Secret right = Secret.of(Normalizer.normalize(password, typed));
      assertThat(credentials.verify(account, right)).isTrue();
      assertThat(kept()).contains("argon2id");
      assertThat(credentials.verify(account, right)).isTrue();
    }
  }

  @Test
  @DisplayName(
      "kinds of imported hashes are limited, for each costs every sign-in its work; more of a known one are not")
  void room() {
    DB.jdbc().sql("delete from credential").update();
    for (int memory = 0; memory < Credentials.MOST_KINDS; memory++) {
      String hash = argon2(256 + memory);
      assertThat(credentials.importedKinds().haveRoomFor(hash)).isTrue();
      credentials.importHash(UUID.randomUUID(), hash);
    }
    assertThat(credentials.importedKinds().haveRoomFor(argon2(512))).isFalse();
    assertThat(credentials.importedKinds().haveRoomFor(argon2(256))).isTrue();
    DB.jdbc().sql("delete from credential").update();
  }

  private static String argon2(int memory) {
    return String.format(
        Locale.ROOT,
        "$argon2id$v=19$m=%d,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        memory);
  }

  @Test
  @DisplayName("what is no hash is not imported")
  void notAHash() {
    assertThatThrownBy(() -> credentials.importHash(account, "password"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("costs below OWASP's sets stop the start")
  @Asvs("11.4.2")
  void costs() {
    assertThatThrownBy(() -> with(SomeKeys.one(), 4_096, 1)).hasMessageContaining("OWASP");
  }
}
