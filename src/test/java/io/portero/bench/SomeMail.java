package io.portero.bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/// Mails as servers send them, in two parts.
final class SomeMail {

  private SomeMail() {}

  static void send(int port, String to, String text) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(port));
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(properties));
      mail.setFrom("avisos@firma.example");
      mail.setRecipients(Message.RecipientType.TO, to);
      mail.setSubject("Código");
      MimeBodyPart plain = new MimeBodyPart();
      plain.setText(text, "UTF-8");
      MimeBodyPart html = new MimeBodyPart();
      html.setText("<p>not this</p>", "UTF-8", "html");
      mail.setContent(new MimeMultipart("alternative", plain, html));
      Transport.send(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
