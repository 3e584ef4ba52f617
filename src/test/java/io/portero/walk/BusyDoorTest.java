package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.credential.Credentials;
import io.portero.shared.Overloaded;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sign-ins while as many secrets wait as can be compared in good time (security.md 6): refused at the door, uncounted.
class BusyDoorTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.guarded();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final String NIT = "900500690";
  private static final String USER = "apurado";

  private final Credentials credentials = SERVER.server().bean(Credentials.class);

  @Test
  @DisplayName(
      "while every place is taken an answer is refused at the bare address and at the step's, and costs no try")
  @Asvs({"2.4.1", "15.2.2"})
  void refused() {
    ALIANZA.user(NIT, USER);
    Person person = SERVER.person();
    Person.Page form = person.open("/alianza/sign-in");
    List<String> before = counted();

    List<Person.Page> answers =
        whileFull(() ->
            List.of(
                send(person, form, "/alianza/sign-in"),
                send(person, form, "/alianza/sign-in/authenticate")));

    assertThat(answers)
        .allSatisfy(page -> {
          assertThat(page.status()).isEqualTo(503);
          assertThat(page.response().headers().firstValue("Retry-After")).contains("5");
        });
    assertThat(counted()).isEqualTo(before);
    assertThat(ALIANZA.signIn(person, NIT, USER, "No-es-esta.1").problems())
        .contains("Le quedan 4 intentos antes de una pausa.");
  }

  @Test
  @DisplayName("while every place is taken pages open, and with a place left people get in")
  void othersGoOn() {
    String user = USER + "2";
    ALIANZA.user(NIT, user);

    assertThat(whileFull(() -> SERVER.person().open("/alianza/sign-in").status())).isEqualTo(200);
    assertThat(ALIANZA.signIn(SERVER.person(), NIT, user, Alianza.OLD).path())
        .isEqualTo("/alianza/account");
  }

  private static Person.Page send(Person person, Person.Page form, String path) {
    Map<String, String> typed = form.untouched();
    typed.putAll(Map.of("documentNumber", NIT, "user", USER, "secret", "No-es-esta.1"));
    return person.page(person.sendRaw(form.post(SERVER.server().url().resolve(path), typed)));
  }

  /// Takes one place after the other, until there is none.
  private <T> T whileFull(Supplier<T> action) {
    try {
      return credentials.withPermit(() -> whileFull(action));
    } catch (Overloaded none) {
      return action.get();
    }
  }

  /// All tries and limits that still count, so that no clean-up changes them.
  private static List<String> counted() {
    Instant now = SERVER.clock().instant();
    return SERVER
        .sql()
        .sql(
            """
            select 'try ' || encode(subject, 'hex') || ' ' || tries from guard_attempt where ends_at > ?
            union all
            select name || ' ' || encode(key, 'hex') || ' ' || used from guard_limit where expires_at > ?
            order by 1
            """)
        .params(Timestamp.from(now), Timestamp.from(now))
        .query((row, _) -> row.getString(1))
        .list();
  }
}
