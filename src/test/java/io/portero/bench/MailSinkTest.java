package io.portero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The mail server of the bench.
class MailSinkTest {

  @Test
  @DisplayName("who waits for a mail gets what it was waiting for, decoded, and passes over others")
  void found() {
    try (MailSink sink = MailSink.listen(0);
        MailSink.Inbox inbox = sink.inbox("Ana@firma.example")) {
      SomeMail.send(sink.port(), "ana@firma.example", "Cambió la contraseña");
      SomeMail.send(sink.port(), "ana@firma.example", "Código: 7Zx1f, " + "ñ".repeat(200));

      assertThat(inbox.find(Pattern.compile("Código: (\\w{5}), ñ{200}"))).isEqualTo("7Zx1f");
      assertThat(sink.received()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("a mail for which nobody waits is taken and counted, and not kept for later")
  void notAwaited() {
    try (MailSink sink = MailSink.listen(0)) {
      SomeMail.send(sink.port(), "ana@firma.example", "uno 1");
      try (MailSink.Inbox inbox = sink.inbox("ana@firma.example")) {
        SomeMail.send(sink.port(), "ana@firma.example", "dos 2");
        assertThat(inbox.find(Pattern.compile("(\\d)"))).isEqualTo("2");
      }
      assertThat(sink.received()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("several mails come over one connection, and a dot that was doubled is one again")
  void conversation() throws IOException {
    String said =
        """
        EHLO one
        MAIL FROM:<a@b.example>
        RCPT TO:<c@d.example>
        RCPT TO:<e@f.example> NOTIFY=NEVER
        DATA
        Content-Type: text/plain

        ..first
        .
        MAIL FROM:<a@b.example>
        RCPT TO:<g@h.example>
        DATA

        second
        .
        QUIT
        """;
    List<SmtpConversation.Mail> taken = new ArrayList<>();
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    byte[] typed = said.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);

    new SmtpConversation(new ByteArrayInputStream(typed), answers, taken::add).run();

    assertThat(taken)
        .containsExactly(
            new SmtpConversation.Mail(List.of("c@d.example", "e@f.example"), ".first\r\n"),
            new SmtpConversation.Mail(List.of("g@h.example"), "second\r\n"));
    assertThat(
            answers.toString(StandardCharsets.US_ASCII).lines().map(line -> line.substring(0, 3)))
        .containsExactly(
            "220", "250", "250", "250", "250", "354", "250", "250", "250", "354", "250", "221");
  }

  @Test
  @DisplayName("a port that somebody else has is refused by its number")
  void taken() {
    try (MailSink first = MailSink.listen(0)) {
      assertThatThrownBy(() -> MailSink.listen(first.port()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(String.valueOf(first.port()));
    }
  }
}
