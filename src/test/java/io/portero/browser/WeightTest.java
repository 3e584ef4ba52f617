package io.portero.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.portero.support.SharedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the first page costs someone with a dear connection.
class WeightTest {

  private static final long MOST = 60 * 1024;

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @ParameterizedTest
  @ValueSource(strings = {"alianza", "multiportal", "facturatech"})
  @DisplayName("the first page with all that it needs weighs less than 60 KB over the wire")
  void isLight(String portal) throws IOException {
    Guest guest = BROWSING.guest(Screen.PHONE, portal);
    AtomicLong bytes = new AtomicLong();
    CDPSession network = guest.context().newCDPSession(guest.page());
    network.send("Network.enable");
    network.on(
        "Network.loadingFinished",
        (JsonObject e) -> bytes.addAndGet(e.get("encodedDataLength").getAsLong()));

    guest.open("/" + portal + "/sign-in");
    guest.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

    Path kept = Path.of("target", "screenshots", portal, "weight.txt");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, String.format(Locale.ROOT, "%d bytes%n", bytes.get()));
    assertThat(bytes.get()).isBetween(5_000L, MOST);
  }
}
