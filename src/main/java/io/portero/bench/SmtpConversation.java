package io.portero.bench;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection of a mail server that says yes to everything (RFC 5321): no encryption, no authentication, no queue.
final class SmtpConversation {

  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LONGEST_MAIL = 1024 * 1024;
  private static final byte[] NEWLINE = {'\r', '\n'};

  private final InputStream in;
  private final OutputStream out;
  private final Consumer<Mail> taker;
  private final List<String> recipients = new ArrayList<>();

  SmtpConversation(InputStream in, OutputStream out, Consumer<Mail> taker) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.taker = taker;
  }

  /// @param text of the part that is plain text, decoded
  record Mail(List<String> recipients, String text) {

    Mail {
      recipients = List.copyOf(recipients);
    }
  }

  /// Until the other end says goodbye or goes.
  void run() throws IOException {
    say("220 bench");
    for (String line = line(); line != null; line = line()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("QUIT")) {
        say("221 bye");
        return;
      } else if (command.startsWith("DATA")) {
        say("354 go on");
        take();
      } else {
        if (command.startsWith("RCPT TO:")) {
          recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        } else if (command.startsWith("MAIL") || command.startsWith("RSET")) {
          recipients.clear();
        }
        say("250 yes");
      }
    }
  }

  private void take() throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    for (byte[] line = bytes(); line != null && !isDot(line); line = bytes()) {
      int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
      if (mail.size() < LONGEST_MAIL) {
        mail.write(line, stuffed, line.length - stuffed);
        mail.write(NEWLINE);
      }
    }
    taker.accept(new Mail(recipients, text(mail.toByteArray())));
    say("250 taken");
  }

  private static boolean isDot(byte[] line) {
    return line.length == 1 && line[0] == '.';
  }

  private static String text(byte[] mail) throws IOException {
    try {
      return plain(new MimeMessage(null, new ByteArrayInputStream(mail))).orElse("");
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private static Optional<String> plain(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return Optional.of(part.getContent().toString());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart next = parts.getBodyPart(i);
        Optional<String> found = plain(next);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable String line() throws IOException {
    byte[] line = bytes();
    return line == null ? null : new String(line, StandardCharsets.UTF_8);
  }

  /// The next line without its end; null at the end.
  private byte @Nullable [] bytes() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > LONGEST_LINE) {
        return null;
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toByteArray();
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
