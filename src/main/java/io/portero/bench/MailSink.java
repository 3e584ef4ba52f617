package io.portero.bench;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mail server on loopback that takes every mail and sends none on. It keeps those that somebody waits for, and counts the others.
final class MailSink implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 256;
  private static final int MOST_MAILS = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServerSocket socket;
  private final Semaphore free = new Semaphore(MOST_CONNECTIONS);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, BlockingQueue<String>> awaited = new ConcurrentHashMap<>();
  private final LongAdder received = new LongAdder();

  private MailSink(ServerSocket socket) {
    this.socket = socket;
  }

  /// @param port 0 for any free one
  /// @throws Refusal if it is not to be had
  static MailSink listen(int port) {
    try {
      MailSink sink = new MailSink(new ServerSocket(port, 128, InetAddress.getLoopbackAddress()));
      sink.threads.execute(sink::accept);
      return sink;
    } catch (IOException e) {
      throw new Refusal(
          "The port %s for mails is not to be had: %s".formatted(port, e.getMessage()),
          "El puerto %s para correos no está libre: %s".formatted(port, e.getMessage()));
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Mails since it listens.
  long received() {
    return received.sum();
  }

  /// Begins to keep the mails to an address; one inbox for each address at a time.
  Inbox inbox(String address) {
    String name = address.toLowerCase(Locale.ROOT);
    BlockingQueue<String> mails = new LinkedBlockingQueue<>(MOST_MAILS);
    awaited.put(name, mails);
    return new Inbox(name, mails);
  }

  /// What comes to one address, until it is closed.
  final class Inbox implements AutoCloseable {

    private final String name;
    private final BlockingQueue<String> mails;

    private Inbox(String name, BlockingQueue<String> mails) {
      this.name = name;
      this.mails = mails;
    }

    /// Waits for a mail with something in it, passing over others.
    ///
    /// @return the first group of what was found
    /// @throws Refusal if none comes for a minute
    String find(Pattern what) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      for (String text = next(end); text != null; text = next(end)) {
        Matcher found = what.matcher(text);
        if (found.find()) {
          return found.group(1);
        }
      }
      throw new Refusal(
          "No mail came to %s: does the server send to port %s of this machine?"
              .formatted(name, port()),
          "No llegó ningún correo a %s: ¿el servidor los envía al puerto %s de este equipo?"
              .formatted(name, port()));
    }

    private @Nullable String next(long end) {
      try {
        return mails.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }

    @Override
    public void close() {
      awaited.remove(name, mails);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        free.acquire();
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException _) {
        free.release(); // closed, or this one is gone already
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      new SmtpConversation(client.getInputStream(), client.getOutputStream(), this::keep).run();
    } catch (IOException _) {
      // the other end has gone
    } finally {
      free.release();
    }
  }

  private void keep(SmtpConversation.Mail mail) {
    received.increment();
    for (String address : mail.recipients()) {
      BlockingQueue<String> mails = awaited.get(address.toLowerCase(Locale.ROOT));
      if (mails != null) {
        var _ = mails.offer(mail.text()); // one too many is lost
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // closed all the same
    }
    threads.shutdownNow();
  }
}
