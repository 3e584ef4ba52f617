package io.portero.guard;

import io.portero.shared.Overloaded;
import io.portero.shared.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Asks a provider by its `siteverify` call. The limit of time is for all of it, from the connection to the last byte; no redirect is
/// followed, and a long answer is none.
final class Siteverify implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMillis(2500);
  private static final int LONGEST_ANSWER = 16 * 1024;
  private static final int AT_ONCE = 64;
  private static final int BUSY_SECONDS = 3;

  private final Duration patience;
  private final HttpClient client;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Siteverify(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder().connectTimeout(patience).followRedirects(Redirect.NEVER).build();
  }

  /// @param fields of the form; the secret is not among them
  /// @throws Overloaded if too many wait for a provider already
  Finding ask(URI url, Secret secret, Map<String, String> fields) {
    if (!places.tryAcquire()) {
      throw new Overloaded(BUSY_SECONDS);
    }
    try {
      return answer(request(url, secret, fields));
    } finally {
      places.release();
    }
  }

  private Finding answer(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      HttpResponse<byte[]> response = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return SiteverifyAnswer.read(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      asked.cancel(true);
      return new Finding.Down("no answer in " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      return new Finding.Down(Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      asked.cancel(true);
      return new Finding.Down("interrupted");
    }
  }

  private static HttpRequest request(URI url, Secret secret, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(url)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("secret=" + encoded(secret.reveal()) + "&" + form))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
