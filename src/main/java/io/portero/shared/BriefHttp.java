package io.portero.shared;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a server of others over HTTP, for something that must not hold anybody up. One limit of time is for all of it: finding,
/// connecting, asking and reading. So much may be read, so many may wait at once; no redirect is followed.
public final class BriefHttp implements AutoCloseable {

  private final Duration limit;
  private final int mostBytes;
  private final Semaphore places;

  /// Made by the first who asks: most servers never do.
  private @Nullable HttpClient client;

  /// @param mostBytes of an answer; a longer one is none, @param atOnce how many may wait at the same moment
  public BriefHttp(Duration limit, int mostBytes, int atOnce) {
    this.limit = limit;
    this.mostBytes = mostBytes;
    this.places = new Semaphore(atOnce);
  }

  public sealed interface Answer {

    record Given(int status, byte[] body) implements Answer {}

    /// @param why for the log; never what was sent
    record None(String why) implements Answer {}

    /// Too many wait already; nothing was asked.
    record Busy() implements Answer {}
  }

  public Answer ask(HttpRequest.Builder request) {
    if (!places.tryAcquire()) {
      return new Answer.Busy();
    }
    try {
      return answer(request.build());
    } finally {
      places.release();
    }
  }

  private Answer answer(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
    try {
      HttpResponse<byte[]> answer = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer.Given(answer.statusCode(), answer.body());
    } catch (TimeoutException e) {
      return new Answer.None("no answer in " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      // not its message, which may hold the address asked
      return new Answer.None(Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None("interrupted");
    } finally {
      coming.cancel(true);
    }
  }

  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(limit)
              .followRedirects(Redirect.NEVER)
              .build();
      client = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
