package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.asvs.Asvs;
import io.portero.support.CommandLineRun;
import io.portero.support.SharedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The command as an operator types it, against a server with its limits on, whose clock stands still.
class AttackGuessCommandTest {

  @RegisterExtension static final SharedServer WATCHED = SharedServer.watched();
  @RegisterExtension static final SharedServer GUARDED = SharedServer.guarded();

  @Test
  @DisplayName(
      "however many guesses are sent, one account's password gets its five, and the command says pass")
  void account() {
    CommandLineRun run = guess(WATCHED, "alianza", "--strategy", "account", "--tries", "40");

    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(row(run, "account")).startsWith("account 40 5 35 0").endsWith("pass");
  }

  @Test
  @DisplayName("one secret on many accounts from many networks is stopped soon after the tenth")
  void spray() {
    CommandLineRun run =
        guess(WATCHED, "alianza", "--strategy", "spray", "--tries", "60", "--at-once", "2");

    assertThat(run.exitCode()).as(run.said()).isZero();
    String[] row = row(run, "spray").split(" ", -1);
    assertThat(Integer.parseInt(row[2])).isBetween(11, 12);
  }

  @Test
  @DisplayName(
      "whoever asks for one account's code is shown five tries each time, and 15 are compared in all")
  @Asvs("6.6.3")
  void code(@TempDir Path folder) throws IOException {
    Account client =
        WATCHED.sample().client("800400777", "adivinada@firma.example", "trueno viejo lejano");
    Path people = folder.resolve("people.csv");
    Files.writeString(
        people, "portal,login,email\nfacturatech,800400777,adivinada@firma.example\n");

    CommandLineRun run =
        guess(
            WATCHED,
            "facturatech",
            "--strategy",
            "code",
            "--tries",
            "40",
            "--people",
            people.toString());

    assertThat(run.exitCode()).as(run.said()).isZero();
    String[] row = row(run, "code").split(" ", -1);
    assertThat(Integer.parseInt(row[2])).isEqualTo(40);
    assertThat(
            WATCHED.count(
                "select tries + others from verification_code where owner = ?",
                client.id().toString()))
        .isEqualTo(15);
  }

  @Test
  @DisplayName(
      "a captcha in the way ends it, and what to set is said; so does a strategy that is none")
  void refused() {
    CommandLineRun captcha = guess(GUARDED, "facturatech", "--strategy", "code", "--tries", "2");
    assertThat(captcha.exitCode()).isEqualTo(2);
    assertThat(captcha.said()).contains("PORTERO_CAPTCHA=none");

    CommandLineRun strange = guess(GUARDED, "alianza", "--strategy", "luck");
    assertThat(strange.exitCode()).isEqualTo(2);
    assertThat(strange.said()).contains("account, code, network, spray");
  }

  private static CommandLineRun guess(SharedServer server, String portal, String... options) {
    List<String> all = new ArrayList<>(List.of("attack", "guess", "--proxied"));
    all.addAll(List.of("--url", server.server().url().toString(), "--portal", portal));
    all.addAll(List.of(options));
    return CommandLineRun.alone(all.toArray(String[]::new));
  }

  /// The strategy's line with single spaces.
  private static String row(CommandLineRun run, String strategy) {
    return run.said()
        .lines()
        .filter(line -> line.startsWith(strategy + " "))
        .map(line -> line.replaceAll(" +", " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.said()));
  }
}
