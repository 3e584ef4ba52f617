package io.portero.notification;

import io.portero.notification.DeliveryFailed.Kind;
import io.portero.shared.Channel;
import io.portero.shared.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import tools.jackson.databind.json.JsonMapper;

/// SMS by a gateway that takes `POST {id, to, from, text}` as JSON and answers 2xx. The header `Idempotency-Key` is the
/// same at every attempt.
final class SmsGateway implements Sender {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration CONNECT = Duration.ofSeconds(30);

  /// As long as SMTP waits after the last full stop: the gateway may have the SMS already, and not every one knows `Idempotency-Key`.
  private static final Duration ANSWER = Duration.ofMinutes(10);

  private final URI url;
  private final Secret token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  SmsGateway(SmsSettings settings) {
    this.url = URI.create(settings.url());
    this.token = settings.secret();
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public void send(OutgoingMessage message) throws DeliveryFailed {
    int status = status(request(message));
    if (status / 100 != 2) {
      throw new DeliveryFailed(kind(status), "HTTP " + status);
    }
  }

  private int status(HttpRequest request) throws DeliveryFailed {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (HttpConnectTimeoutException | ConnectException | SSLException e) {
      throw new DeliveryFailed(Kind.UNREACHABLE, e.getClass().getSimpleName());
    } catch (HttpTimeoutException e) {
      throw new DeliveryFailed(Kind.LATER, "timeout");
    } catch (IOException e) {
      throw new DeliveryFailed(Kind.LATER, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeliveryFailed(Kind.LATER, "interrupted");
    }
  }

  private HttpRequest request(OutgoingMessage message) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("id", message.id().toString());
    json.put("to", message.to());
    json.put("from", message.from().name());
    json.put("text", message.body().text());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Idempotency-Key", message.id().toString())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(json)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token.reveal());
    }
    return request.build();
  }

  /// 401 is about us. 402, 403, 404, 405 and 407 are the operator's to mend, 408, 425, 429 and 5xx pass: each about this message alone, for all we
  /// know. The rest refuses it.
  private static Kind kind(int status) {
    return switch (status) {
      case 401 -> Kind.UNREACHABLE;
      case 402, 403, 404, 405, 407, 408, 425, 429 -> Kind.LATER;
      default -> status / 100 == 4 ? Kind.REFUSED : Kind.LATER;
    };
  }
}
