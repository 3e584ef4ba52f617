package io.portero.shared;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Asks a server of others over HTTP. One limit of time is for all of it: finding, connecting, asking and reading. There are limits
/// too for what is read and for how many wait at once; no redirect is followed.
public final class BriefHttp implements AutoCloseable {

  private final Duration connecting;
  private final Duration limit;
  private final int mostBytes;
  private final Semaphore places;

  /// Made by the first who asks: most servers never do.
  private @Nullable HttpClient client;

  /// @param mostBytes of an answer; a longer one is none, @param atOnce how many may wait at the same moment
  public BriefHttp(Duration limit, int mostBytes, int atOnce) {
    this(limit, limit, mostBytes, atOnce);
  }

  /// @param connecting a limit of its own for connecting
  public BriefHttp(Duration connecting, Duration limit, int mostBytes, int atOnce) {
    this.connecting = connecting;
    this.limit = limit;
    this.mostBytes = mostBytes;
    this.places = new Semaphore(atOnce);
  }

  public sealed interface Answer {

    record Given(int status, byte[] body) implements Answer {}

    /// @param why for the log; never what was sent
    /// @param unreachable no connection was made, so the server has seen nothing of it
    record None(String why, boolean unreachable) implements Answer {}

    /// Too many wait already; nothing was asked.
    record Busy() implements Answer {}
  }

  public Answer ask(HttpRequest.Builder request) {
    return ask(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
  }

  /// The same where the status says all: the body is thrown away, and may be of any length.
  public Answer askForStatus(HttpRequest.Builder request) {
    return ask(request, BodyHandlers.replacing(new byte[0]));
  }

  private Answer ask(HttpRequest.Builder request, BodyHandler<byte[]> body) {
    if (!places.tryAcquire()) {
      return new Answer.Busy();
    }
    try {
      return answer(request.build(), body);
    } finally {
      places.release();
    }
  }

  private Answer answer(HttpRequest request, BodyHandler<byte[]> body) {
    CompletableFuture<HttpResponse<byte[]>> coming = client().sendAsync(request, body);
    try {
      HttpResponse<byte[]> answer = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer.Given(answer.statusCode(), answer.body());
    } catch (TimeoutException e) {
      return new Answer.None("no answer in " + limit.toMillis() + " ms", false);
    } catch (ExecutionException e) {
      // not its message, which may hold the address asked
      Throwable cause = Objects.requireNonNull(e.getCause());
      return new Answer.None(cause.getClass().getSimpleName(), isUnreachable(cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None("interrupted", false);
    } finally {
      coming.cancel(true);
    }
  }

  private static boolean isUnreachable(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SSLException;
  }

  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(connecting)
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
