package io.portero.notification;

import static org.awaitility.Awaitility.await;

import io.portero.shared.Channel;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How long good mails wait beside 200 that cannot be sent and one whose server takes sixty seconds. By hand: `mvn test
/// -Dtest=MailDelayCost`; it takes over a minute. Not among the tests, whose names end otherwise.
class MailDelayCost {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final int GOOD = 300;
  private static final Duration SLOW = Duration.ofSeconds(60);

  private final Map<String, Long> written = new ConcurrentHashMap<>();
  private final Map<String, Long> taken = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();

  @Test
  void goodMailsAmongBadOnes() throws Exception {
    Clock clock = Clock.systemUTC();
    Outbox outbox = new Outbox(DB.jdbc(), new BodyCipher(SomeKeys.one()), clock);
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server));
      var settings = new SmtpSettings("127.0.0.1", server.getLocalPort(), "", "", "", "off");
      var worker = new ChannelWorker(new SmtpSender(settings, clock), outbox, clock);
      var notifications =
          new Notifications(
              SomeMessages.portals(),
              new MessageRenderer(() -> "https://portal.example.co"),
              outbox,
              new MessageProviders(true, false, false),
              _ -> true,
              _ -> worker.wake(),
              clock);
      notifications.send(SomeMessages.link("slow@correo.example"));
      for (int i = 0; i < 100; i++) {
        notifications.send(SomeMessages.link("nobody" + i + "@correo.example"));
        notifications.send(SomeMessages.link("a..b" + i + "@correo.example"));
      }
      for (int i = 0; i < GOOD; i++) {
        String to = "good" + i + "@correo.example";
        written.put(to, System.nanoTime());
        notifications.send(SomeMessages.link(to));
        Thread.sleep(50);
      }
      await().atMost(SLOW.multipliedBy(2)).until(() -> taken.size() == GOOD + 1);
      await().atMost(SLOW.multipliedBy(2)).until(worker::isIdle);
      print();
      worker.stop(Duration.ofSeconds(1));
    }
  }

  private void print() {
    List<Long> waits =
        written.keySet().stream()
            .map(to -> (at(taken, to) - at(written, to)) / 1_000_000)
            .sorted()
            .toList();
    long doubled = copies.values().stream().filter(n -> n.get() > 1).count();
    System.out.printf(
        "%d good mails beside 200 unsendable ones and a %d-second server: p50 %d ms, p99 %d ms, longest %d ms; doubled %d; results %s%n",
        waits.size(),
        SLOW.toSeconds(),
        waits.get(waits.size() / 2),
        waits.get(waits.size() * 99 / 100),
        waits.getLast(),
        doubled,
        DB.jdbc()
            .sql(
                "select string_agg(r, ', ') from (select coalesce(result, 'WAITING') || ' ' || count(*) as r from outbox where channel = :channel group by result) x")
            .param("channel", Channel.EMAIL.name())
            .query(String.class)
            .single());
  }

  private static long at(Map<String, Long> times, String to) {
    return Objects.requireNonNull(times.get(to));
  }

  private void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      answer(socket, "220 test");
      String to = "";
      boolean inMail = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (inMail && !line.equals(".")) {
          continue;
        }
        if (line.startsWith("RCPT")) {
          to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
        inMail = line.equals("DATA");
        if (line.equals(".")) {
          copies.computeIfAbsent(to, _ -> new AtomicInteger()).incrementAndGet();
          if (to.startsWith("slow")) {
            Thread.sleep(SLOW);
          }
          taken.put(to, System.nanoTime());
        }
        boolean refused = line.startsWith("RCPT") && to.startsWith("nobody");
        answer(socket, refused ? "550 5.1.1 nobody" : inMail ? "354 go on" : "250 ok");
      }
    } catch (IOException e) {
      // the client went away
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(Socket socket, String reply) throws IOException {
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
