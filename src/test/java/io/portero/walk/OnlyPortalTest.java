package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.EditedPortal;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An installation with one portal: what programs ask for at the root is that portal's.
class OnlyPortalTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private Server server;

  @BeforeEach
  void start(@TempDir Path portals) {
    new EditedPortal(portals, "facturatech")
        .change("  tutorials:", "  whatsapp: 300 123 45 67\n  tutorials:");
    server =
        Server.start(
            DATABASE,
            Map.of(
                "portero.portals",
                portals,
                "portero.security-contact",
                "mailto:seguridad@demo.example, https://demo.example/security"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName(
      "the root knows where a password is changed and whom to tell of a hole; the footer has WhatsApp")
  void root() {
    Person person = server.person();

    assertThat(person.open("/.well-known/change-password").path()).startsWith("/facturatech/");
    assertThat(person.open("/.well-known/security.txt").response().body())
        .contains(
            "Contact: mailto:seguridad@demo.example\nContact: https://demo.example/security\n");
    assertThat(person.open("/favicon.ico").response().body())
        .isEqualTo(person.open("/facturatech/favicon.ico").response().body());
    for (String page : new String[] {"/facturatech/help", "/facturatech/sign-in"}) {
      assertThat(person.open(page).document().select("a[href='https://wa.me/573001234567']"))
          .hasSize(1);
    }
  }
}
