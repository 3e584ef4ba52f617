package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.shared.Secret;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Work is counted, not timed: units of each kind that one comparison did.
class LayersTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final String CHEAP =
      "pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=";
  private static final String DEAR = CHEAP.replace("$1000$", "$2500$");
  private static final String BCRYPT =
      "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
  private static final String SSHA = "{SSHA}awc/Cj0kafyFd5d8fGn07xoHBJJzYWx0c2FsdA==";

  private final Map<String, Long> worked = new TreeMap<>();
  private final CredentialStore store =
      new CredentialStore(DB.jdbc(), SettableClock.atSomeMorning());
  private final PasswordHasher hasher = new PasswordHasher(SomeKeys.one(), 7_168, 5);
  private final Credentials credentials =
      new Credentials(
          SomeRules.offline(),
          hasher,
          store,
          new Layers(store, encoded -> ForeignHashes.read(encoded).map(Counted::new)));

  private final UUID cheap = UUID.randomUUID();
  private final UUID dear = UUID.randomUUID();
  private final UUID bcrypt = UUID.randomUUID();
  private final UUID ssha = UUID.randomUUID();
  private final UUID ours = UUID.randomUUID();

  @BeforeEach
  void accounts() {
    DB.jdbc().sql("delete from credential").update();
    credentials.replace(ours, credentials.hash(Secret.of("Rxq7*d")));
  }

  private Map<String, Long> workOf(@Nullable UUID account, String typed) {
    worked.clear();
    credentials.verify(account, Secret.of(typed));
    return Map.copyOf(worked);
  }

  @Test
  @DisplayName(
      "while imported hashes are left, an unknown account, one of ours and each imported one do the same work")
  @Asvs("6.3.8")
  void alike() {
    credentials.importHash(cheap, CHEAP);
    credentials.importHash(dear, DEAR);
    credentials.importHash(bcrypt, BCRYPT);
    credentials.importHash(ssha, SSHA);
    var all = Map.of("pbkdf2 sha256", 2_500L, "bcrypt", 32L, "SHA-1", 1L);

    assertThat(workOf(null, "wrong")).isEqualTo(all);
    assertThat(workOf(UUID.randomUUID(), "wrong")).isEqualTo(all);
    assertThat(workOf(ours, "wrong")).isEqualTo(all);
    assertThat(workOf(cheap, "wrong")).isEqualTo(all);
    assertThat(workOf(dear, "wrong")).isEqualTo(all);
    assertThat(workOf(bcrypt, "wrong")).isEqualTo(all);
    assertThat(workOf(ssha, "wrong")).isEqualTo(all);

    String twoForms = "wrong with e\u0301, which is two characters";
    var twice = Map.of("pbkdf2 sha256", 5_000L, "bcrypt", 64L, "SHA-1", 2L);
    assertThat(workOf(null, twoForms)).isEqualTo(twice);
    assertThat(workOf(ours, twoForms)).isEqualTo(twice);
    assertThat(workOf(cheap, twoForms)).isEqualTo(twice);
    assertThat(workOf(ssha, twoForms)).isEqualTo(twice);
  }

  @Test
  @DisplayName("a kind's work ends for everybody with the last account that needed it")
  void ends() {
    UUID other = UUID.randomUUID();
    credentials.importHash(bcrypt, BCRYPT);
    credentials.importHash(other, BCRYPT);
    credentials.importHash(ssha, SSHA);

    assertThat(credentials.verify(bcrypt, Secret.of("U*U"))).isTrue();
    assertThat(workOf(ours, "wrong")).containsOnlyKeys("bcrypt", "SHA-1");
    assertThat(credentials.verify(other, Secret.of("U*U"))).isTrue();
    assertThat(workOf(ours, "wrong")).containsOnlyKeys("SHA-1");
    credentials.replace(ssha, credentials.hash(Secret.of("after a recovery")));
    assertThat(workOf(ours, "wrong")).isEmpty();
    assertThat(workOf(null, "wrong")).isEmpty();
  }

  @Test
  @DisplayName("the database keeps nothing of the imported hash but how to make it")
  void blanked() {
    credentials.importHash(cheap, CHEAP);
    credentials.importHash(bcrypt, BCRYPT);
    credentials.importHash(ssha, SSHA);

    assertThat(DB.jdbc().sql("select credential::text from credential").query(String.class).list())
        .hasSize(4)
        .allMatch(row -> row.contains("$argon2id$v=19$m=7168,t=5,p=1$"))
        .noneMatch(row -> row.contains("mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso"))
        .noneMatch(row -> row.contains("E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"))
        .noneMatch(row -> row.contains("awc/Cj0kafyFd5d8fGn07xoHBJ"))
        .anyMatch(row -> row.contains("$2a$05$CCCCCCCCCCCCCCCCCCCCC.AAAAA"));
  }

  @Test
  @DisplayName("what was imported as it came, before V041, is put under our hash at the start")
  void bare() {
    DB.jdbc()
        .sql(
            "insert into credential (account, encoded, key_id, changed_at) values (?, ?, null, now())")
        .params(cheap, CHEAP)
        .update();

    new BareImports(store, hasher).afterSingletonsInstantiated();

    assertThat(store.bare()).isEmpty();
    assertThat(workOf(ours, "wrong")).isEqualTo(Map.of("pbkdf2 sha256", 1_000L));
    assertThat(credentials.verify(cheap, Secret.of("correct horse"))).isTrue();
  }

  private final class Counted implements ForeignHash {
    private final ForeignHash hash;

    Counted(ForeignHash hash) {
      this.hash = hash;
    }

    @Override
    public byte[] digest(String password) {
      worked.merge(effort().kind(), effort().units(), Long::sum);
      return hash.digest(password);
    }

    @Override
    public void spend(long units, String password) {
      if (units > 0) {
        worked.merge(effort().kind(), units, Long::sum);
      }
      hash.spend(units, password);
    }

    @Override
    public byte[] expected() {
      return hash.expected();
    }

    @Override
    public String recipe() {
      return hash.recipe();
    }

    @Override
    public Effort effort() {
      return hash.effort();
    }
  }
}
