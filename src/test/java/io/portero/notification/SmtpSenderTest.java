package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.portero.asvs.Asvs;
import io.portero.notification.DeliveryFailed.Kind;
import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real SMTP server over real sockets.
class SmtpSenderTest {

  private static final UUID ID = UUID.fromString("019cb3ff-9f00-760b-9e9c-50aa30d44fa2");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  @DisplayName(
      "A6 a mail has a text and an HTML part, the portal's name, and names that are read right")
  void parts() throws Exception {
    sender("", "").send(mail("Recuperar contraseña ñ 🔑"));

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Recuperar contraseña ñ 🔑");
    assertThat(received.getFrom())
        .containsExactly(new InternetAddress("alianzaenlinea@alianza.example"));
    assertThat(((InternetAddress) received.getFrom()[0]).getPersonal())
        .isEqualTo("Alianza en línea");
    assertThat(received.getAllRecipients())
        .containsExactly(new InternetAddress("rosa.q@correo.example"));
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertPart(parts.getBodyPart(0), "text/plain", "Código: 7Zx1f");
    assertPart(parts.getBodyPart(1), "text/html", "<p>Código: 7Zx1f</p>");
  }

  @Test
  @DisplayName(
      "a mail says that a machine wrote it, when, and under an id that stays the same at every attempt")
  void headers() throws Exception {
    sender("", "").send(mail("a"));
    sender("", "").send(mail("a"));

    for (MimeMessage received : server.getReceivedMessages()) {
      assertThat(received.getMessageID()).isEqualTo("<" + ID + "@alianza.example>");
      assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(received.getHeader("References"))
          .as("a thread of its own, or a new code is folded under an old one")
          .containsExactly("<talk-" + ID + "@alianza.example>");
      assertThat(received.getSentDate()).isEqualTo("2026-03-03T14:00:00Z");
    }
  }

  @Test
  @DisplayName("no value ends a header")
  @Asvs("1.3.11")
  void headersCannotBeInjected() throws Exception {
    sender("", "").send(mail("a\r\nBcc: all@evil.example\r\n\r\nbody"));

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getHeader("Bcc")).isNull();
    assertThat(received.getSubject()).isEqualTo("a Bcc: all@evil.example body");
  }

  @Test
  @DisplayName("the server's user and password, also from a file, are used")
  @Asvs("13.2.1")
  void authenticates(@TempDir Path folder) throws Exception {
    server.setUser("portero@alianza.example", "portero", "s3cret");
    server.getUserManager().setAuthRequired(true);
    Path file = Files.writeString(folder.resolve("password"), "s3cret\n");

    sender("portero", "s3cret").send(mail("a"));
    new SmtpSender(
            new SmtpSettings("127.0.0.1", port(), "portero", "", file.toString(), "off"),
            SettableClock.atSomeMorning())
        .send(mail("b"));

    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  @DisplayName("a wrong password holds the queue, and is not printed")
  @Asvs("16.2.5")
  void wrongPassword() {
    server.setUser("portero@alianza.example", "portero", "s3cret");

    assertThatThrownBy(() -> sender("portero", "wr0ng").send(mail("a")))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessage("UNREACHABLE: AuthenticationFailedException")
        .hasNoCause();
    assertThat(new SmtpSettings("h", 1, "u", "s3cret", "", "off").toString())
        .doesNotContain("s3cret");
  }

  @Test
  @DisplayName("a server that is down is unreachable, and takes the mail when it is up again")
  @Asvs("16.5.2")
  void downThenUp() throws Exception {
    int port = port();
    server.stop();
    SmtpSender sender = sender(port);
    assertFails(sender, Kind.UNREACHABLE);

    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    again.start();
    try {
      sender.send(mail("a"));
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
    }
  }

  @Test
  @DisplayName("without STARTTLS on the server nothing is sent, unless it is switched off")
  @Asvs("12.3.1")
  void requiresTls() {
    SmtpSender careful =
        new SmtpSender(
            new SmtpSettings("127.0.0.1", port(), "", "", "", "required"),
            SettableClock.atSomeMorning());

    assertFails(careful, Kind.UNREACHABLE);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  static void assertFails(SmtpSender sender, Kind kind) {
    assertThatThrownBy(() -> sender.send(mail("a")))
        .isInstanceOfSatisfying(DeliveryFailed.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  static OutgoingMessage mail(String subject) {
    return new OutgoingMessage(
        ID,
        new PortalId("alianza"),
        Channel.EMAIL,
        new OutgoingMessage.Party("Alianza en línea", "alianzaenlinea@alianza.example"),
        "rosa.q@correo.example",
        new MessageBody(subject, "Código: 7Zx1f", "<p>Código: 7Zx1f</p>"),
        1);
  }

  private SmtpSender sender(String user, String password) {
    return new SmtpSender(
        new SmtpSettings("127.0.0.1", port(), user, password, "", "off"),
        SettableClock.atSomeMorning());
  }

  private static SmtpSender sender(int port) {
    return new SmtpSender(
        new SmtpSettings("127.0.0.1", port, "", "", "", "off"), SettableClock.atSomeMorning());
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private static void assertPart(BodyPart part, String type, String content) throws Exception {
    assertThat(part.getContentType()).isEqualToIgnoringCase(type + "; charset=UTF-8");
    assertThat(part.getContent()).isEqualTo(content);
  }
}
