package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.portero.support.EditedPortal;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A portal whose file says that new passwords are looked up in a list of breached ones.
class BreachedPasswordTest {

  private static final String LEAKED = "granizo sobre tejado rojo";
  private static final String EMAIL = "caja@firma.example";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer list;
  private Server server;

  @BeforeEach
  void start(@TempDir Path portals) throws IOException {
    list = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    list.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath().substring(1));
          byte[] answer = (sha1(LEAKED).substring(5) + ":3").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    list.start();
    new EditedPortal(portals, "facturatech").change("minLength: 8", "breached: true");
    String url = "http://localhost:" + list.getAddress().getPort();
    server =
        Server.start(
            DATABASE,
            Map.of(
                "portero.portals",
                portals,
                "portero.breached.url",
                url,
                "portero.internal.breached-millis",
                "60000"));
    new Sample(server).client("900700801", EMAIL, Facturatech.OLD);
  }

  @AfterEach
  void stop() {
    server.close();
    list.stop(0);
  }

  @Test
  @DisplayName(
      "C4 a password that leaked elsewhere is refused beside its field, and the code is good for another one")
  void refused() {
    Person.Page page =
        server
            .person()
            .open("/facturatech/recover")
            .press("Enviar código", "kind", "client", "login", "900700801", "email", EMAIL);
    String code = Facturatech.codeIn(new Inbox(server).await(EMAIL));

    Person.Page refused = Facturatech.update(page, code, "900700801", LEAKED);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("secret")).contains("listas de contraseñas robadas");
    assertThat(asked).containsOnly(sha1(LEAKED).substring(0, 5));

    Person.Page done = Facturatech.update(refused, code, "900700801", Facturatech.NEW);
    assertThat(done.title()).isEqualTo("Su contraseña ha sido actualizada.");
    assertThat(asked).contains(sha1(Facturatech.NEW).substring(0, 5));
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
