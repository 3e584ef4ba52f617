package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.CommandLineRun;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The command as an operator types it, against a server with its limits on.
class AttackCommandTest {

  @RegisterExtension static final SharedServer GUARDED = SharedServer.guarded();

  @Test
  @DisplayName("a server that asks for a captcha is not measured, and what to set is said")
  void captcha() {
    assertThat(
            attack("--portal", "facturatech", "--flow", "recover identify", "--pairs", "400")
                .said())
        .contains("PORTERO_CAPTCHA=none");
  }

  @Test
  @DisplayName("too few pairs are refused")
  void few() {
    CommandLineRun run = attack("--pairs", "40");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.said()).contains("--pairs must be at least 400");
  }

  @Test
  @DisplayName("a flow that no portal has is refused, with those there are")
  void unknownFlow() {
    CommandLineRun run = attack("--portal", "facturatech", "--flow", "nada");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.said()).contains("“nada”", "facturatech sign-in authenticate");
  }

  private static CommandLineRun attack(String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "attack";
    all[1] = "timing";
    all[2] = "--url";
    all[3] = GUARDED.server().url().toString();
    System.arraycopy(options, 0, all, 4, options.length);
    return CommandLineRun.alone(all);
  }
}
