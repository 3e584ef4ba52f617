package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.shared.EmailAddress;
import io.portero.shared.Language;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.Inbox;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mailbox of the embedded default, over HTTP, from a committed transaction to the page.
class MailboxControllerTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final EmailAddress ROSA = new EmailAddress("rosa+1@correo.example");

  @SuppressWarnings("NullAway.Init") // before all tests
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(DB);
    Notifications notifications = server.bean(Notifications.class);
    new TransactionTemplate(server.bean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> notifications.send(code()));
    new Inbox(server).await(ROSA.value());
    new Inbox(server).await("+573174424530");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName(
      "B6 a committed code is in the mailbox at once, as mail and as SMS, and JSON has the agreed fields")
  @Asvs("1.2.3")
  void json() throws Exception {
    JsonNode messages =
        JsonMapper.shared().readTree(get("/mailbox/messages?to=rosa%2B1@correo.example").body());

    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).propertyNames())
        .containsExactly(
            "id", "channel", "portal", "from", "to", "subject", "text", "html", "sentAt");
    assertThat(messages.get(0).get("channel").asString()).isEqualTo("email");
    assertThat(messages.get(0).get("portal").asString()).isEqualTo("multiportal");
    assertThat(messages.get(0).get("text").asString()).contains("482915");
    assertThat(messages.get(0).get("html").asString()).contains("482915").doesNotContain("<script");
    assertThat(get("/mailbox/messages").body())
        .contains("\"channel\":\"sms\"", "\"to\":\"+573174424530\"");
    assertThat(get("/mailbox/messages?to=nobody@correo.example").body()).isEqualTo("[]");
  }

  @Test
  @DisplayName(
      "the page shows mails in a frame that runs no script, and SMS as bubbles, in both languages")
  void page() throws Exception {
    HttpResponse<String> page = get("/mailbox?lang=es");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-src 'self'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).contains("<iframe", "sandbox=", "482915", "Buzón").doesNotContain("⟦");
    assertThat(get("/mailbox?lang=en").body())
        .contains("<html lang=\"en-US\">")
        .doesNotContain("⟦", "Buzón");
  }

  @Test
  @DisplayName("a mail's own page allows its styles and nothing else")
  @Asvs("3.2.1")
  void mail() throws Exception {
    String id = new Inbox(server).to(ROSA.value()).getFirst().id();
    HttpResponse<String> mail = get("/mailbox/messages/" + id + "/html");

    assertThat(mail.statusCode()).isEqualTo(200);
    assertThat(mail.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
    assertThat(mail.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'unsafe-inline';")
        .contains("sandbox", "frame-ancestors 'self'")
        .doesNotContain("allow-scripts", "allow-same-origin");
    assertThat(mail.body()).contains("482915");
  }

  @Test
  @DisplayName("an unknown message is not there, whatever its id")
  void unknown() throws Exception {
    for (String id :
        new String[] {"nope", "019cb3ff-9f00-760b-9e9c-50aa30d44fa2", "%F0%9F%98%80"}) {
      assertThat(get("/mailbox/messages/" + id + "/html").statusCode()).isEqualTo(404);
    }
    assertThat(get("/mailbox/messages?to=%F0%9F%98%80'--").body()).isEqualTo("[]");
  }

  private static Notification code() {
    return new Notification(
        new PortalId("multiportal"),
        Language.ES,
        "security-code",
        ROSA,
        new MobileNumber("+573174424530"),
        Map.of("lasts", "10 minutos"),
        Map.of("code", Secret.of("482915")),
        null,
        "test");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(server.url().resolve(path)).build(), BodyHandlers.ofString());
    }
  }
}
