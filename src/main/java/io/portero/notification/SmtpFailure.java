package io.portero.notification;

import io.portero.notification.DeliveryFailed.Kind;
import io.portero.notification.SmtpExchange.Stage;
import io.portero.shared.Causes;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// What a failed SMTP exchange means for the message, and for those behind it. Only a failure before the recipient is named can be about
/// the server itself; a later one is about this message, and holds up no other.
final class SmtpFailure {

  private SmtpFailure() {}

  static DeliveryFailed of(MessagingException failure, Stage stage) {
    SmtpReply reply = reply(failure);
    if (reply.code() <= 0) {
      return new DeliveryFailed(
          stage == Stage.CONNECTION ? Kind.UNREACHABLE : Kind.LATER, cause(failure));
    }
    return new DeliveryFailed(kind(reply, stage), reply.toString());
  }

  private static Kind kind(SmtpReply reply, Stage stage) {
    return switch (stage) {
      case CONNECTION -> Kind.UNREACHABLE;
      case SENDER -> {
        if (reply.isAboutUs()) {
          yield Kind.UNREACHABLE;
        }
        yield reply.isAboutSender() || reply.mayPass() ? Kind.LATER : Kind.REFUSED;
      }
      case MESSAGE -> reply.mayPass() ? Kind.LATER : Kind.REFUSED;
    };
  }

  /// The server's answer about the address if there is one, else about the message; a code not above 0 if it gave none.
  private static SmtpReply reply(MessagingException failure) {
    SmtpReply reply = new SmtpReply(0, "");
    for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
      if (e instanceof SMTPAddressFailedException address) {
        return new SmtpReply(address.getReturnCode(), text(e));
      }
      if (e instanceof SMTPSendFailedException send) {
        reply = new SmtpReply(send.getReturnCode(), text(e));
      }
    }
    return reply;
  }

  private static String text(Exception e) {
    String text = e.getMessage();
    return text == null ? "" : text;
  }

  /// A word for the operators: the class of the deepest cause.
  private static String cause(MessagingException failure) {
    Throwable deepest = Causes.deepest(failure);
    return deepest instanceof SocketTimeoutException
        ? "timeout"
        : deepest.getClass().getSimpleName();
  }
}
