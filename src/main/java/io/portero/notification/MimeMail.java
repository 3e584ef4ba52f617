package io.portero.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.util.MailStreamProvider;

/// A message as a mail: text and HTML as alternatives, and headers that keep answering machines quiet.
final class MimeMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /// What most mails of ours fit into, in bytes.
  private static final int ROOM = 16 * 1024;

  static {
    // or the library looks through every jar for it, several times a mail
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private final String stableId;

  MimeMail(OutgoingMessage message, Instant now) throws MessagingException {
    super((Session) null);
    this.stableId = "<" + message.id() + "@" + domain(message) + ">";
    setFrom(address(message.from()));
    setRecipient(RecipientType.TO, new InternetAddress(message.to(), true));
    setSubject(MessageValues.line(message.body().subject()), UTF_8);
    setSentDate(Date.from(now));
    // a conversation of its own: mail programs would fold a new code under an old one, for they
    // share
    // sender and subject
    setHeader("References", "<talk-" + message.id() + "@" + domain(message) + ">");
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    setContent(alternatives(message.body()));
  }

  /// What stands after the `@` of the sender's address.
  static String domain(OutgoingMessage message) {
    String address = message.from().address();
    return address.substring(address.indexOf('@') + 1);
  }

  /// As a whole: the encoders write byte by byte, which costs six times as much where each goes through the connection's own stream.
  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(ROOM);
    super.writeTo(whole, ignored);
    out.write(whole.toByteArray());
  }

  /// The same at every attempt, so that a mail that was sent twice can be recognised as one.
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", stableId);
  }

  private static InternetAddress address(OutgoingMessage.Party from) throws MessagingException {
    InternetAddress address = new InternetAddress(from.address(), true);
    try {
      address.setPersonal(MessageValues.line(from.name()), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("UTF-8 is missing from this Java", e);
    }
    return address;
  }

  private static MimeMultipart alternatives(MessageBody body) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(body.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(body.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }
}
