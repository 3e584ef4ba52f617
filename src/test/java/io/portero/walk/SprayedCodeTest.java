package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One code tried on many members who asked for one, each from a network of their own (B6).
class SprayedCodeTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.watched();
  private static final String SPRAYED = "112233";

  @Test
  @DisplayName(
      "B6 the same code on ten members raises the alarm, written down once; then it has one try a minute, and waiting spends none")
  @Asvs({"6.6.3", "16.3.3"})
  void sprayed() {
    for (int i = 0; i < 10; i++) {
      assertThat(alarms()).isZero();
      assertThat(tryOn(new Newcomer(SERVER.server()), i).status()).isEqualTo(422);
    }
    assertThat(alarms()).isEqualTo(1);

    assertThat(tryOn(new Newcomer(SERVER.server()), 10).status()).isEqualTo(422);
    Newcomer last = new Newcomer(SERVER.server());
    assertThat(tryOn(last, 11).status()).isEqualTo(429);
    assertThat(
            SERVER.count(
                "select count(*) from verification_code where owner like ? and tries > 0",
                "%" + last.memberId() + "%"))
        .isZero();
    assertThat(alarms()).isEqualTo(1);
  }

  private static Person.Page tryOn(Newcomer member, int n) {
    Person person = SERVER.person().from(String.format(Locale.ROOT, "10.%d.1.1", 100 + n));
    return member.toCode(person).press("Enviar", "code", SPRAYED);
  }

  private static long alarms() {
    return SERVER.count(
        "select count(*) from audit where what = 'guessing-alarm' and portal = 'multiportal'");
  }
}
