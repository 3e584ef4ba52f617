package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Alianza;
import io.portero.support.SharedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is written down when tries are used up, on a server that leaves the rest to other nodes.
class SuspiciousSignInTellsNothingTest {

  @RegisterExtension
  static final SharedServer SERVER =
      SharedServer.with(Map.of("portero.limits", "on", "portero.scheduler", "false"));

  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "T6 the fifth wrong try writes down the same for a user who exists and for one who does not, and no mail")
  void alike() {
    ALIANZA.user("900510701", "existe");

    assertThat(rowsAfter("existe")).isEqualTo(rowsAfter("ninguno")).containsExactly(0L, 1L);
    assertThat(SERVER.count("select count(*) from outbox")).isZero();
    assertThat(
            SERVER.count(
                "select count(distinct length(data)) from deferred_work where kind = 'sign-in-notice'"))
        .isEqualTo(1);
  }

  /// How many rows four wrong tries add, and how many the fifth.
  private static List<Long> rowsAfter(String user) {
    long none = rows();
    wrong(user, 4);
    long four = rows();
    wrong(user, 1);
    return List.of(four - none, rows() - four);
  }

  private static void wrong(String user, int times) {
    for (int i = 0; i < times; i++) {
      ALIANZA.signIn(SERVER.person(), "900510701", user, "No-es-esta." + i);
    }
  }

  private static long rows() {
    return SERVER.count("select count(*) from deferred_work where kind = 'sign-in-notice'");
  }
}
