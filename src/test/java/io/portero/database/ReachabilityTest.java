package io.portero.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Refusal;
import io.portero.shared.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachabilityTest {

  @RegisterExtension
  static final io.portero.support.TestDatabase DB = io.portero.support.TestDatabase.fresh();

  @Test
  @DisplayName("a database that answers is taken")
  void answers() {
    assertThatCode(() -> Reachability.require(database(url(), user()))).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a user that is not let in is named")
  void user28() {
    assertRefused(database(url(), "nobody-of-that-name"), "nobody-of-that-name");
  }

  @Test
  @DisplayName("a database that does not exist is named")
  void missing() {
    assertRefused(
        database(url().replaceAll("/[^/]*$", "/not_there"), user()),
        "There is no such database: jdbc:postgresql://");
  }

  @Test
  @DisplayName("where nobody answers, it is asked whether the database runs")
  void closed() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertRefused(
        database("jdbc:postgresql://127.0.0.1:" + port + "/portero?user=x", "x"),
        "No database answers at jdbc:postgresql://127.0.0.1:" + port + "/portero.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://127.0.0.1:/prod", "jdbc:postgresql://host:abc/x"})
  @DisplayName("an address that is none is shown, with the form of one")
  void noAddress(String url) {
    assertRefused(database(url, "x"), "jdbc:postgresql://host:5432/portero");
  }

  private static void assertRefused(Database database, String words) {
    assertThatThrownBy(() -> Reachability.require(database))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("the-password");
  }

  private static Database database(String url, String user) {
    Object password = DB.properties().get("portero.db.password");
    return new Database(
        url, user, Secret.of(password == null ? "the-password" : password.toString()));
  }

  private static String url() {
    return String.valueOf(DB.properties().get("portero.db.url"));
  }

  private static String user() {
    return String.valueOf(DB.properties().get("portero.db.user"));
  }
}
