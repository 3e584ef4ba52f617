package io.portero.notification;

import io.portero.notification.DeliveryFailed.Kind;
import io.portero.shared.BriefHttp;
import io.portero.shared.Channel;
import io.portero.shared.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final BriefHttp http = new BriefHttp(CONNECT, ANSWER, 0, DeliverySlots.ALL);

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
    switch (http.askForStatus(request(message))) {
      case BriefHttp.Answer.Given(int status, _) -> {
        if (status / 100 != 2) {
          throw new DeliveryFailed(kind(status), "HTTP " + status);
        }
      }
      case BriefHttp.Answer.None(String why, boolean unreachable) ->
          throw new DeliveryFailed(unreachable ? Kind.UNREACHABLE : Kind.LATER, why);
      case BriefHttp.Answer.Busy() -> throw new DeliveryFailed(Kind.LATER, "busy");
    }
  }

  private HttpRequest.Builder request(OutgoingMessage message) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("id", message.id().toString());
    json.put("to", message.to());
    json.put("from", message.from().name());
    json.put("text", message.body().text());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Idempotency-Key", message.id().toString())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(json)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token.reveal());
    }
    return request;
  }

  /// 401 says that our token is wrong, whatever the message. 402, 403, 404, 405 and 407 can be mended by the operator, 408, 425, 429 and
  /// 5xx pass; each may be about this message alone. Every other 4xx refuses it.
  private static Kind kind(int status) {
    return switch (status) {
      case 401 -> Kind.UNREACHABLE;
      case 402, 403, 404, 405, 407, 408, 425, 429 -> Kind.LATER;
      default -> status / 100 == 4 ? Kind.REFUSED : Kind.LATER;
    };
  }
}
