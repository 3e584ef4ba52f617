package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.notification.DeliveryFailed.Kind;
import io.portero.shared.Channel;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Outbox outbox = new Outbox(DB.jdbc(), clock);
  private final Seal seal = new Seal(SomeKeys.one());
  private boolean smsAreLeft = true;
  private final AtomicInteger wakes = new AtomicInteger();
  private final Notifications notifications = notifications(new Providers(true, true, false));
  private final RecordingSender mail = new RecordingSender(Channel.EMAIL);
  private final RecordingSender sms = new RecordingSender(Channel.SMS);

  @AfterEach
  void emptyOutbox() {
    DB.jdbc().sql("delete from outbox").update();
  }

  @Test
  @DisplayName("B6 one code goes by mail and by SMS")
  void bothChannels() throws Exception {
    notifications.send(SomeMessages.code("482915", null));
    drain();

    assertThat(mail.sent)
        .singleElement()
        .satisfies(m -> {
          assertThat(m.to()).isEqualTo("rosa.q@correo.example");
          assertThat(m.from()).hasToString("Alianza en línea ñ <alianzaenlinea@alianza.example>");
          assertThat(m.body().text()).contains("482915");
        });
    assertThat(sms.sent)
        .singleElement()
        .satisfies(m -> {
          assertThat(m.to()).isEqualTo("+573174424530");
          assertThat(m.body().text()).isEqualTo("Alianza: Su código es 482915. Vence en 12 horas.");
        });
    assertThat(wakes).hasValue(1);
  }

  @Test
  @DisplayName("no SMS is written without a provider, without a text for it or without a number")
  void noSms() throws Exception {
    notifications(new Providers(true, false, false)).send(SomeMessages.code("1", null));
    notifications.send(SomeMessages.link(Map.of()));
    drain();

    assertThat(mail.sent).hasSize(2);
    assertThat(sms.tried).isEmpty();
  }

  @Test
  @DisplayName("when the day's SMS are used up the mail goes, and the caller learns by which ways")
  void usedUp() throws Exception {
    assertThat(notifications.send(SomeMessages.code("482915", null)))
        .containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS);
    smsAreLeft = false;
    assertThat(notifications.send(SomeMessages.code("482916", null)))
        .containsExactly(Channel.EMAIL);
    drain();

    assertThat(mail.sent).hasSize(2);
    assertThat(sms.sent).hasSize(1);
  }

  @Test
  @DisplayName("a message exists if and only if what caused it commits")
  @Asvs({"2.3.3", "16.5.3"})
  void joinsTheTransaction() throws Exception {
    DB.transactions()
        .executeWithoutResult(tx -> {
          notifications.send(SomeMessages.link(Map.of()));
          tx.setRollbackOnly();
        });
    drain();
    assertThat(mail.sent).isEmpty();

    DB.transactions().executeWithoutResult(_ -> notifications.send(SomeMessages.link(Map.of())));
    drain();
    assertThat(mail.sent).hasSize(1);
  }

  @Test
  @DisplayName("a template that the portal does not have is the programmer's mistake, and said so")
  void unknownTemplate() {
    var wrong =
        new Notification(
            SomeMessages.PORTAL, Language.ES, "nope", null, null, Map.of(), Map.of(), null, "test");

    assertThatThrownBy(() -> notifications.send(wrong))
        .hasMessage("portal alianza has no message nope");
    assertThatThrownBy(() ->
            notifications.send(
                new Notification(
                    new PortalId("nowhere"),
                    Language.ES,
                    "nope",
                    null,
                    null,
                    Map.of(),
                    Map.of(),
                    null,
                    "test")))
        .hasMessageContaining("unknown portal");
  }

  @Test
  @DisplayName("a waiting message cannot be read in the database, and a sent one is gone from it")
  @Asvs("14.2.4")
  void secretsAreWiped() throws Exception {
    notifications.send(SomeMessages.code("482915", null));
    assertThat(wholeOutbox()).doesNotContain("482915").contains("security-code");
    assertThat(bodies()).hasSize(2).noneMatch(body -> body.contains("482915"));

    drain();
    assertThat(bodies()).isEmpty();
    assertThat(results()).containsExactly("SENT", "SENT");
  }

  @Test
  @DisplayName(
      "a provider that is down is tried again after 5 s, 30 s, 2 min, 10 min and every 30 min")
  @Asvs("16.5.2")
  void backsOff() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    mail.fails(Kind.UNREACHABLE);
    drain();
    for (int seconds : List.of(5, 30, 120, 600, 1800, 1800)) {
      clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
      int before = mail.tried.size();
      drain();
      assertThat(mail.tried).hasSize(before);

      clock.advance(Duration.ofMillis(1));
      drain();
      assertThat(mail.tried).hasSize(before + 1);
    }
    mail.works();
    clock.advance(Duration.ofMinutes(30));
    drain();

    assertThat(mail.sent).hasSize(1);
    assertThat(mail.tried).extracting(Outgoing::id).containsOnly(mail.sent.getFirst().id());
  }

  @Test
  @DisplayName("an expired code is not sent when the provider is back")
  void expiredIsDropped() throws Exception {
    notifications.send(SomeMessages.code("482915", clock.instant().plus(Duration.ofMinutes(10))));
    mail.fails(Kind.LATER);
    sms.fails(Kind.LATER);
    drain();
    clock.advance(Duration.ofMinutes(10));
    mail.works();
    sms.works();
    drain();

    assertThat(mail.sent).isEmpty();
    assertThat(sms.sent).isEmpty();
    assertThat(results()).containsExactly("EXPIRED", "EXPIRED");
    assertThat(bodies()).isEmpty();
  }

  @Test
  @DisplayName("a message that nobody took for a day is given up")
  void givesUpAfterADay() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    clock.advance(Duration.ofDays(1));
    drain();

    assertThat(mail.tried).isEmpty();
    assertThat(results()).containsExactly("EXPIRED");
  }

  @Test
  @DisplayName("a refused address is not tried again, and holds nobody up")
  void refusedEnds() throws Exception {
    mail.fails(Kind.REFUSED);
    for (int i = 0; i < 20; i++) {
      notifications.send(SomeMessages.link(Map.of()));
    }
    drain();
    clock.advance(Duration.ofHours(1));
    drain();

    assertThat(mail.tried).hasSize(20);
    assertThat(results()).hasSize(20).containsOnly("REFUSED");
    assertThat(bodies()).isEmpty();
  }

  @Test
  @DisplayName("a provider that cannot be reached is not hammered with the whole queue")
  void unreachableStops() throws Exception {
    mail.fails(Kind.UNREACHABLE);
    for (int i = 0; i < 50; i++) {
      notifications.send(SomeMessages.link(Map.of()));
    }
    drain();
    assertThat(mail.tried).hasSize(8);

    mail.works();
    clock.advance(Duration.ofSeconds(5));
    drain();
    assertThat(mail.sent).hasSize(50);
  }

  @Test
  @DisplayName("a provider that hangs is left after a while, and the message is tried again")
  void hangingIsLeft() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    CountDownLatch never = new CountDownLatch(1);
    Sender hanging = sender(Channel.EMAIL, never::await);
    new ChannelWorker(hanging, outbox, seal, Duration.ofMillis(50)).drain();
    assertThat(DB.jdbc().sql("select last_error from outbox").query(String.class).single())
        .isEqualTo("timeout");

    clock.advance(Duration.ofSeconds(5));
    drain();
    assertThat(mail.sent).hasSize(1);
  }

  @Test
  @DisplayName("a slow mail server does not hold up SMS")
  void channelsAreApart() throws Exception {
    notifications.send(SomeMessages.code("482915", null));
    CountDownLatch mailIsStuck = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch smsSent = new CountDownLatch(1);
    Sender slow =
        sender(
            Channel.EMAIL,
            () -> {
              mailIsStuck.countDown();
              release.await();
            });
    Sender quick =
        sender(
            Channel.SMS,
            () -> {
              mailIsStuck.await();
              smsSent.countDown();
            });
    Deliveries deliveries = new Deliveries(List.of(slow, quick), outbox, seal);
    deliveries.wake();

    assertThat(smsSent.await(20, TimeUnit.SECONDS)).isTrue();
    release.countDown();
    deliveries.destroy();
  }

  @Test
  @DisplayName("several nodes at once send each message once")
  void nodesShareTheWork() {
    for (int i = 0; i < 100; i++) {
      notifications.send(SomeMessages.link(Map.of()));
    }
    AtOnce.times(8, Executors.callable(() -> new ChannelWorker(mail, outbox, seal).drain()));

    assertThat(mail.sent).hasSize(100).extracting(Outgoing::id).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName(
      "what a killed node was sending is sent by another when the lease ends, under the same id")
  void leaseEnds() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    var lost = outbox.claim(Channel.EMAIL, 1).getFirst();
    drain();
    assertThat(mail.sent).isEmpty();

    clock.advance(Outbox.LEASE);
    drain();
    assertThat(mail.sent).singleElement().extracting(Outgoing::id).isEqualTo(lost.id());
  }

  @Test
  @DisplayName("what was sealed with another key is ended, and does not stop the rest")
  @Asvs("11.3.3")
  void unreadableEnds() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    new ChannelWorker(mail, outbox, new Seal(SomeKeys.named("other"))).drain();

    assertThat(mail.tried).isEmpty();
    assertThat(results()).containsExactly("UNREADABLE");
  }

  @Test
  @DisplayName("what was sealed before a rotation of the master key is sent")
  void sealedWithAnOlderKey() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    new ChannelWorker(mail, outbox, new Seal(SomeKeys.ring("newer", "test"))).drain();

    assertThat(mail.sent).hasSize(1);
  }

  @Test
  @DisplayName("ended rows go after thirty days")
  void endedRowsGo() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    drain();

    assertThat(outbox.deleteEndedBefore(clock.instant())).isZero();
    assertThat(outbox.deleteEndedBefore(clock.instant().plusMillis(1))).isOne();
  }

  private interface Action {
    void run() throws InterruptedException;
  }

  private static Sender sender(Channel channel, Action action) {
    return new Sender() {
      @Override
      public Channel channel() {
        return channel;
      }

      @Override
      public void send(Outgoing message) throws DeliveryFailed {
        try {
          action.run();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new DeliveryFailed(Kind.LATER, "interrupted");
        }
      }
    };
  }

  private Notifications notifications(Providers providers) {
    return new Notifications(
        SomeMessages.portals(),
        new Renderer(),
        outbox,
        providers,
        _ -> smsAreLeft,
        seal,
        wakes::incrementAndGet,
        clock);
  }

  private void drain() {
    new ChannelWorker(mail, outbox, seal).drain();
    new ChannelWorker(sms, outbox, seal).drain();
  }

  /// Each byte as one character, so that a text in it would be found.
  private static List<String> bodies() {
    return texts("select encode(body, 'escape') from outbox where body is not null");
  }

  private static List<String> results() {
    return texts("select coalesce(result, '') from outbox");
  }

  private static String wholeOutbox() {
    return String.join("\n", texts("select o::text from outbox o"));
  }

  private static List<String> texts(String sql) {
    return DB.jdbc().sql(sql).query((row, _) -> row.getString(1)).list();
  }
}
