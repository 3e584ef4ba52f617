package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.portero.asvs.Asvs;
import io.portero.notification.DeliveryFailed.Kind;
import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmsGatewayTest {

  private static final UUID ID = UUID.fromString("019cb3ff-9f00-760b-9e9c-50aa30d44fa2");

  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final List<String> headers = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger status = new AtomicInteger(202);

  @SuppressWarnings("NullAway.Init") // before each test
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/sms",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          for (String name : List.of("Authorization", "Idempotency-Key", "Content-Type")) {
            headers.add(name + ": " + exchange.getRequestHeaders().getFirst(name));
          }
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("B6 an SMS goes to the gateway as JSON, with the token and one key for all attempts")
  void sends() throws Exception {
    gateway("t0ken").send(sms("Su código es \"482915\" ñ"));

    JsonNode json = JsonMapper.shared().readTree(bodies.getFirst());
    assertThat(json.get("id").asString()).isEqualTo(ID.toString());
    assertThat(json.get("to").asString()).isEqualTo("+573174424530");
    assertThat(json.get("from").asString()).isEqualTo("Alianza");
    assertThat(json.get("text").asString()).isEqualTo("Su código es \"482915\" ñ");
    assertThat(headers)
        .containsExactly(
            "Authorization: Bearer t0ken",
            "Idempotency-Key: " + ID,
            "Content-Type: application/json; charset=utf-8");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "400, REFUSED",
    "422, REFUSED",
    "401, UNREACHABLE",
    "402, LATER",
    "403, LATER",
    "404, LATER",
    "408, LATER",
    "429, LATER",
    "500, LATER",
    "503, LATER",
    "302, LATER"
  })
  @DisplayName("the gateway's answer decides whether and when an SMS is tried again")
  void refusals(int answer, Kind kind) {
    status.set(answer);

    assertThatThrownBy(() -> gateway("").send(sms("a")))
        .isInstanceOfSatisfying(
            DeliveryFailed.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.reason()).isEqualTo("HTTP " + answer);
            });
  }

  @Test
  @DisplayName("a gateway that has taken an SMS may say so at any length: it is not sent again")
  void longAnswer() {
    server.createContext(
        "/long",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[1_000_000]);
          exchange.close();
        });
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/long";

    assertThatCode(() -> new SmsGateway(new SmsSettings(url, "", "")).send(sms("a")))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a gateway that is down is unreachable")
  @Asvs("16.5.2")
  void down() {
    SmsGateway gateway = gateway("");
    server.stop(0);

    assertThatThrownBy(() -> gateway.send(sms("a"))).hasMessage("UNREACHABLE: ConnectException");
  }

  @Test
  @DisplayName("a gateway that hangs up over one message is there for the next")
  void hangsUp() throws Exception {
    SmsGateway gateway = gateway("");
    server.stop(0);
    try (ServerSocket rude =
        new ServerSocket(server.getAddress().getPort(), 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              while (true) {
                rude.accept().close();
              }
            } catch (IOException e) {
              // the test is over
            }
          });

      assertThatThrownBy(() -> gateway.send(sms("a")))
          .isInstanceOfSatisfying(
              DeliveryFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.LATER));
    }
  }

  private SmsGateway gateway(String token) {
    return new SmsGateway(
        new SmsSettings("http://127.0.0.1:" + server.getAddress().getPort() + "/sms", token, ""));
  }

  private static OutgoingMessage sms(String text) {
    return new OutgoingMessage(
        ID,
        new PortalId("alianza"),
        Channel.SMS,
        new OutgoingMessage.Party("Alianza", ""),
        "+573174424530",
        new MessageBody("", text, ""),
        1);
  }
}
