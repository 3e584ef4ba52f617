package io.portero.notification;

import io.portero.notification.DeliveryFailed.Kind;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// What an SMTP exchange that went wrong means for the message, and for those behind it.
final class SmtpFailure {

  private SmtpFailure() {}

  static DeliveryFailed of(MessagingException failure) {
    int code = code(failure);
    return new DeliveryFailed(
        kind(code), code > 0 ? "SMTP " + code : failure.getClass().getSimpleName());
  }

  /// 530 to 538 are about us (authentication, encryption), not about the message; 421 and no code: nobody there.
  private static Kind kind(int code) {
    if (code <= 0 || code == 421 || (code >= 530 && code < 540)) {
      return Kind.UNREACHABLE;
    }
    return code >= 500 ? Kind.REFUSED : Kind.LATER;
  }

  /// The server's answer about the address if there is one, else about the message; not above 0 if it gave none.
  private static int code(MessagingException failure) {
    int code = 0;
    for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
      if (e instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (e instanceof SMTPSendFailedException send) {
        code = send.getReturnCode();
      }
    }
    return code;
  }
}
