package io.portero.credential;

import io.portero.shared.BriefHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Asks Have I Been Pwned, or a mirror of it, whether a password leaked somewhere: by k-anonymity. Five hex digits of its
/// SHA-1 go out, hundreds of passwords that share them come back, and which one was meant stays here (decision 019).
///
/// Nobody waits longer than a limit, and no answer is as good as "not leaked": whoever cannot be asked must not keep people
/// from their accounts. What is asked is written down nowhere.
@Component
class BreachedPasswords implements AutoCloseable {

  /// For everything: finding, connecting, asking and reading. Tests alone set another one.
  private static final String LIMIT = "${portero.internal.breached-millis:300}";

  /// An answer has some 1,000 lines of 40 characters.
  private static final int MAX_BYTES = 256 << 10;

  /// More than these at the same moment are not asked about.
  private static final int AT_ONCE = 32;

  private static final Logger LOG = LoggerFactory.getLogger(BreachedPasswords.class);

  private final URI url;
  private final BriefHttp http;
  private final AtomicBoolean answers = new AtomicBoolean(true);

  BreachedPasswords(
      @Value("${portero.breached.url:https://api.pwnedpasswords.com/range/}") String url,
      @Value(LIMIT) long millis) {
    this.url = URI.create(url.endsWith("/") ? url : url + "/");
    this.http = new BriefHttp(Duration.ofMillis(millis), MAX_BYTES, AT_ONCE);
    if (!url.matches("https?://.+")) {
      throw new IllegalArgumentException(
          "portero.breached.url must begin with https:// (or http:// for a mirror of your own)");
    }
  }

  /// @throws IllegalStateException inside a transaction, which must not wait for others
  boolean contains(String password) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("breached passwords are looked up outside transactions");
    }
    PasswordRange range = new PasswordRange(password);
    return switch (http.ask(request(range))) {
      case BriefHttp.Answer.Given(int status, byte[] body) -> {
        heard(status == 200, "status " + status);
        yield status == 200 && range.isNamedIn(new String(body, StandardCharsets.UTF_8));
      }
      case BriefHttp.Answer.None(String why, _) -> {
        heard(false, why);
        yield false;
      }
      case BriefHttp.Answer.Busy() -> false;
    };
  }

  private HttpRequest.Builder request(PasswordRange range) {
    return HttpRequest.newBuilder(url.resolve(range.prefix()))
        .header("Add-Padding", "true")
        .header("User-Agent", "Portero");
  }

  /// Says once that it went silent, and once that it is back.
  private void heard(boolean answered, String how) {
    boolean before = answers.getAndSet(answered);
    if (before && !answered) {
      LOG.warn(
          "{} does not answer ({}): new passwords are not looked up there", url.getHost(), how);
    } else if (answered && !before) {
      LOG.info("{} answers again", url.getHost());
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
