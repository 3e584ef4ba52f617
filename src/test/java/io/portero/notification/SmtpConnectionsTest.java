package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.notification.DeliveryFailed.Kind;
import io.portero.support.SettableClock;
import java.io.IOException;
import java.util.Collections;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Connections that are kept for the next mail: neither loses nor doubles one.
class SmtpConnectionsTest {

  private ScriptedSmtp server;
  private SmtpSender sender;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedSmtp(null);
    sender =
        new SmtpSender(
            new SmtpSettings("127.0.0.1", server.port(), "", "", "", "off"),
            SettableClock.atSomeMorning());
  }

  @AfterEach
  void stop() throws IOException {
    sender.close();
    server.close();
  }

  @Test
  @DisplayName("one mail after the other goes over one connection, and at the end we part")
  void kept() throws Exception {
    for (int i = 0; i < 5; i++) {
      sender.send(SmtpSenderTest.mail("a"));
    }

    assertThat(server.connections).hasValue(1);
    assertThat(taken()).isEqualTo(5);
    assertThat(Collections.frequency(server.heard, "EHLO alianza.example")).isEqualTo(1);
    sender.close();
    Awaitility.await().until(() -> server.heard.contains("QUIT"));
  }

  @Test
  @DisplayName("after fifty mails a connection is closed, for some servers end long conversations")
  void notForEver() throws Exception {
    for (int i = 0; i < 51; i++) {
      sender.send(SmtpSenderTest.mail("a"));
    }

    assertThat(server.connections).hasValue(2);
    assertThat(taken()).isEqualTo(51);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ScriptedSmtp.HANG_UP,
        "421 4.4.2 idle for too long",
        "503 bad sequence",
        "452 too many mails",
        "530 log in again"
      })
  @DisplayName(
      "where the server has ended a kept connection meanwhile, the next mail goes over a new one, once")
  void ended(String how) throws Exception {
    sender.send(SmtpSenderTest.mail("a"));
    server.once("MAIL", how);
    sender.send(SmtpSenderTest.mail("b"));

    assertThat(server.connections).hasValue(2);
    assertThat(taken()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "what a server refuses over a kept connection before the recipient is named, a fresh one decides")
  void refused() throws Exception {
    sender.send(SmtpSenderTest.mail("a"));
    server.when("MAIL", "552 too much");

    assertThatThrownBy(() -> sender.send(SmtpSenderTest.mail("b")))
        .isInstanceOfSatisfying(
            DeliveryFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED));
    assertThat(server.connections).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RCPT", "DATA", "."})
  @DisplayName(
      "a connection that breaks once the recipient was named is not tried again at once: the mail may be there")
  void broken(String verb) throws Exception {
    sender.send(SmtpSenderTest.mail("a"));
    server.once(verb, ScriptedSmtp.HANG_UP);

    assertThatThrownBy(() -> sender.send(SmtpSenderTest.mail("b")))
        .isInstanceOfSatisfying(
            DeliveryFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.LATER));
    assertThat(server.connections).hasValue(1);
    sender.send(SmtpSenderTest.mail("c"));
    assertThat(server.connections).hasValue(2);
  }

  @Test
  @DisplayName(
      "after a refusal nobody knows what the next answer is about: the connection is closed")
  void notAfterRefusal() throws Exception {
    server.once("RCPT", "550 5.1.1 no such user");
    assertThatThrownBy(() -> sender.send(SmtpSenderTest.mail("a")))
        .isInstanceOf(DeliveryFailed.class);
    sender.send(SmtpSenderTest.mail("b"));

    assertThat(server.connections).hasValue(2);
    assertThat(taken()).isEqualTo(1);
  }

  private long taken() {
    return Collections.frequency(server.heard, ".");
  }
}
