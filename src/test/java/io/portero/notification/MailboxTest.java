package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Mailbox mailbox = new Mailbox(DB.jdbc(), clock);

  @AfterEach
  void empty() {
    DB.jdbc().sql("delete from mailbox_message").update();
  }

  @Test
  @DisplayName("messages are shown newest first, everyone's or one person's")
  void newestFirst() {
    mailbox.keep(message(Channel.EMAIL, "rosa@correo.example", "1"));
    mailbox.keep(message(Channel.SMS, "+573174424530", "2"));
    mailbox.keep(message(Channel.EMAIL, "rosa@correo.example", "3"));

    assertThat(texts(Optional.empty())).containsExactly("3", "2", "1");
    assertThat(texts(Optional.of(" Rosa@Correo.example "))).containsExactly("3", "1");
    assertThat(texts(Optional.of("+573174424530"))).containsExactly("2");
    assertThat(texts(Optional.of(" 573174424530"))).containsExactly("2");
    assertThat(texts(Optional.of("nobody\u0000"))).isEmpty();
  }

  @Test
  @DisplayName("a message that is delivered twice is there once")
  void onceEach() {
    OutgoingMessage message = message(Channel.EMAIL, "rosa@correo.example", "1");
    mailbox.keep(message);
    mailbox.keep(message);

    assertThat(mailbox.newest(Optional.empty(), 10))
        .singleElement()
        .isEqualTo(
            new MailboxMessage(
                message.id(),
                Channel.EMAIL,
                "alianza",
                "Alianza <a@alianza.example>",
                "rosa@correo.example",
                "S",
                "1",
                "<p>",
                clock.instant()));
    assertThat(mailbox.find(message.id())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+573175550142", "3175550142", "317 555 0142", "(317) 555-0142"})
  @DisplayName("a number is found however it is written")
  void numbers(String written) {
    mailbox.keep(message(Channel.SMS, "+573175550142", "hers"));
    mailbox.keep(message(Channel.SMS, "+573175550143", "another's"));
    mailbox.keep(message(Channel.EMAIL, "3175550142@correo.example", "a mail"));

    assertThat(texts(Optional.of(written))).containsExactly("hers");
  }

  @Test
  @DisplayName("only the newest 500 are kept")
  void keepsSome() {
    for (int i = 1; i <= Mailbox.KEPT + 5; i++) {
      mailbox.keep(message(Channel.EMAIL, "rosa@correo.example", String.valueOf(i)));
    }

    assertThat(texts(Optional.empty())).hasSize(Mailbox.KEPT).startsWith("505").endsWith("6");
  }

  private List<String> texts(Optional<String> to) {
    return mailbox.newest(to, 1000).stream().map(MailboxMessage::text).toList();
  }

  private static OutgoingMessage message(Channel channel, String to, String text) {
    return new OutgoingMessage(
        UUID.randomUUID(),
        new PortalId("alianza"),
        channel,
        new OutgoingMessage.Party("Alianza", "a@alianza.example"),
        to,
        new MessageBody("S", text, "<p>"),
        1);
  }
}
