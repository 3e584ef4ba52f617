package io.portero.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.portero.asvs.Asvs;
import io.portero.notification.DeliveryFailed.Kind;
import io.portero.shared.Channel;
import io.portero.shared.Keys;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsTest {

  private static final Duration TICK = Duration.ofMillis(20);

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Outbox outbox = outbox(SomeKeys.one());
  private boolean smsAreLeft = true;
  private final AtomicInteger wakes = new AtomicInteger();
  private final Notifications notifications =
      notifications(new MessageProviders(true, true, false));
  private final RecordingSender mail = new RecordingSender(Channel.EMAIL);
  private final RecordingSender sms = new RecordingSender(Channel.SMS);
  private final List<ChannelWorker> workers = List.of(worker(mail), worker(sms));

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
    notifications(new MessageProviders(true, false, false)).send(SomeMessages.code("1", null));
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
      "a provider that is down is asked again every few seconds, and gets the same message")
  @Asvs("16.5.2")
  void backsOff() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    mail.fails(Kind.UNREACHABLE);
    drain();
    for (int seconds : List.of(5, 30, 60, 60, 60)) {
      clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
      int before = mail.tried.size();
      drain();
      assertThat(mail.tried).hasSize(before);

      clock.advance(Duration.ofMillis(1));
      drain();
      assertThat(mail.tried).hasSize(before + 1);
    }
    mail.works();
    clock.advance(Duration.ofMinutes(1));
    drain();

    assertThat(mail.sent).hasSize(1);
    assertThat(mail.tried).extracting(OutgoingMessage::id).containsOnly(mail.sent.getFirst().id());
  }

  @Test
  @DisplayName(
      "a code that a server puts off is tried seven times in its ten minutes, the last time a minute before its end")
  void retriesFitTheLife() throws Exception {
    Instant start = clock.instant();
    notifications.send(SomeMessages.code("482915", start.plus(Duration.ofMinutes(10))));
    mail.fails(Kind.LATER);
    List<Long> tried = new ArrayList<>();
    for (int second = 0; second <= 700; second++) {
      int before = mail.tried.size();
      drain();
      if (mail.tried.size() > before) {
        tried.add(Duration.between(start, clock.instant()).toSeconds());
      }
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(tried).containsExactly(0L, 5L, 35L, 95L, 215L, 395L, 540L);
    assertThat(results()).containsExactlyInAnyOrder("EXPIRED", "SENT");
  }

  @Test
  @DisplayName("a clock that is set back an hour makes no wait longer than it was meant")
  void clockSetBack() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    clock.advance(Duration.ofHours(-1));
    mail.fails(Kind.LATER);
    drain();
    assertThat(mail.tried).hasSize(1);

    clock.advance(Duration.ofHours(-1));
    drain();
    mail.works();
    clock.advance(Duration.ofSeconds(5));
    drain();
    assertThat(mail.sent).hasSize(1);
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
  @DisplayName("the operator sees what was refused and what still waits, and no more")
  void failedOnesAreListed() {
    notifications.send(SomeMessages.link("sent@correo.example"));
    drain();
    mail.fails(Kind.REFUSED);
    notifications.send(SomeMessages.link("refused@correo.example"));
    drain();
    mail.fails(Kind.LATER);
    clock.advance(Duration.ofSeconds(1));
    notifications.send(SomeMessages.link("waits@correo.example"));
    drain();

    List<String> found = new ArrayList<>();
    new FailedMessages(DB.jdbc())
        .since(
            Instant.EPOCH, "alianza", m -> found.add(m.to() + " " + m.result() + " " + m.reason()));
    assertThat(found)
        .containsExactly(
            "refused@correo.example REFUSED test", "waits@correo.example WAITING test");
    new FailedMessages(DB.jdbc()).since(Instant.EPOCH, "other", m -> found.add("more"));
    assertThat(found).hasSize(2);
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
  @DisplayName(
      "no more messages are taken than there are slots, however PostgreSQL plans the statement")
  void noMoreThanAsked() {
    for (int i = 0; i < 50; i++) {
      notifications.send(SomeMessages.link(Map.of()));
    }
    DB.transactions()
        .executeWithoutResult(_ -> {
          for (String way : List.of("hashjoin", "mergejoin", "hashagg", "sort", "material")) {
            DB.jdbc().sql("set local enable_" + way + " = off").update();
          }
          assertThat(outbox.claim(Channel.EMAIL, 8, Set.of(), Set.of())).hasSize(8);
        });
  }

  @Test
  @DisplayName(
      "one-time codes go before what waits already: somebody sits before the page that asks for them")
  void codesFirst() {
    for (int i = 0; i < 20; i++) {
      notifications.send(SomeMessages.link(Map.of()));
    }
    clock.advance(Duration.ofSeconds(1));
    notifications.send(SomeMessages.code("482915", null));

    assertThat(outbox.claim(Channel.EMAIL, 1, Set.of(), Set.of()))
        .singleElement()
        .satisfies(first -> assertThat(first.body().orElseThrow().text()).contains("482915"));
  }

  @Test
  @DisplayName("what is slow for one message does not delay the others, and nothing goes twice")
  void slowOnesMakeRoom() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<OutgoingMessage> sent = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger tries = new AtomicInteger();
    Sender slowForTwenty =
        sender(
            Channel.EMAIL,
            message -> {
              tries.incrementAndGet();
              if (message.to().startsWith("slow")) {
                release.await();
              }
              sent.add(message);
            });
    for (int i = 0; i < 20; i++) {
      notifications.send(SomeMessages.link("slow" + i + "@correo.example"));
    }
    for (int i = 0; i < 30; i++) {
      notifications.send(SomeMessages.link("quick" + i + "@correo.example"));
    }
    var brisk = new ChannelWorker.Times(TICK, Duration.ofHours(1), TICK);
    var worker = new ChannelWorker(slowForTwenty, outbox, clock, brisk);
    worker.wake();
    await().until(() -> sent.size() == 30);

    clock.advance(Outbox.LEASE.plusSeconds(1));
    worker.wake();
    release.countDown();
    await().until(worker::isIdle);
    assertThat(sent).hasSize(50).extracting(OutgoingMessage::id).doesNotHaveDuplicates();
    assertThat(tries).hasValue(50);
  }

  @Test
  @DisplayName("a domain whose mails all hang leaves a part of the road to the others")
  void oneDomainLeavesRoom() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger hanging = new AtomicInteger();
    CountDownLatch arrived = new CountDownLatch(1);
    Sender sender =
        sender(
            Channel.EMAIL,
            message -> {
              if (message.to().endsWith("@hangs.example")) {
                hanging.incrementAndGet();
                release.await();
              } else {
                arrived.countDown();
              }
            });
    for (int i = 0; i < 60; i++) {
      notifications.send(SomeMessages.link("rosa" + i + "@hangs.example"));
    }
    var brisk = new ChannelWorker.Times(TICK, Duration.ofHours(1), TICK);
    var worker = new ChannelWorker(sender, outbox, clock, brisk);
    worker.wake();
    await().until(() -> hanging.get() >= DeliverySlots.PER_DOMAIN);
    notifications.send(SomeMessages.link("rosa@correo.example"));
    worker.wake();

    assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(hanging).hasValueLessThan(DeliverySlots.ALL);
    release.countDown();
    await().until(worker::isIdle);
  }

  @Test
  @DisplayName(
      "whoever works at a message keeps it: another node does not take it, however long it takes")
  void leaseIsRenewed() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Sender slow =
        sender(
            Channel.EMAIL,
            _ -> {
              begun.countDown();
              release.await();
            });
    var brisk = new ChannelWorker.Times(TICK, Duration.ofHours(1), TICK);
    var worker = new ChannelWorker(slow, outbox, clock, brisk);
    worker.wake();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    for (int minute = 0; minute < 10; minute++) {
      clock.advance(Duration.ofMinutes(1));
      await()
          .until(() ->
              DB.jdbc()
                  .sql("select due_at = ? from outbox")
                  .param(clock.instant().plus(Outbox.LEASE).atOffset(ZoneOffset.UTC))
                  .query(Boolean.class)
                  .single());
      drain();
    }
    release.countDown();
    await().until(worker::isIdle);

    assertThat(mail.tried).isEmpty();
    assertThat(results()).containsExactly("SENT");
  }

  @Test
  @DisplayName("one message's fault is not the server's: two hundred of them delay nobody")
  void faultsDelayNobody() throws Exception {
    List<OutgoingMessage> sent = Collections.synchronizedList(new ArrayList<>());
    Sender picky =
        new Sender() {
          @Override
          public Channel channel() {
            return Channel.EMAIL;
          }

          @Override
          public void send(OutgoingMessage message) throws DeliveryFailed {
            if (message.to().startsWith("later")) {
              throw new DeliveryFailed(Kind.LATER, "SMTP 450");
            }
            if (message.to().startsWith("odd")) {
              throw new IllegalStateException();
            }
            sent.add(message);
          }
        };
    for (int i = 0; i < 100; i++) {
      notifications.send(SomeMessages.link("later" + i + "@correo.example"));
      notifications.send(SomeMessages.link("odd" + i + "@correo.example"));
    }
    notifications.send(SomeMessages.link("rosa@correo.example"));
    drain(worker(picky));

    assertThat(sent).hasSize(1);
  }

  @Test
  @DisplayName("what waits for an address that is no longer the person's is not sent")
  void cancels() throws Exception {
    UUID rosa = UUID.randomUUID();
    notifications.send(SomeMessages.code("482915", null).about(rosa));
    notifications.send(SomeMessages.link(SomeMessages.ROSA.value()).about(UUID.randomUUID()));

    assertThat(
            notifications.cancel(
                List.of(rosa),
                List.of(SomeMessages.ROSA.value(), SomeMessages.ROSAS_MOBILE.e164())))
        .isEqualTo(2);
    drain();
    assertThat(results()).containsExactlyInAnyOrder("CANCELLED", "CANCELLED", "SENT");
    assertThat(sms.tried).isEmpty();
    assertThat(bodies()).isEmpty();
  }

  @Test
  @DisplayName("a provider that hangs is left after a while, and the message is tried again")
  void hangingIsLeft() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    CountDownLatch never = new CountDownLatch(1);
    Sender hanging = sender(Channel.EMAIL, _ -> never.await());
    var impatient = new ChannelWorker.Times(TICK, TICK, TICK);
    drain(new ChannelWorker(hanging, outbox, clock, impatient));
    assertThat(DB.jdbc().sql("select last_error from outbox").query(String.class).single())
        .isEqualTo("timeout");

    clock.advance(Duration.ofSeconds(5));
    drain();
    assertThat(mail.sent).hasSize(1);
  }

  @Test
  @DisplayName(
      "a lease that is renewed just after the attempt failed does not put off the next one")
  void lateRenewal() {
    notifications.send(SomeMessages.link(Map.of()));
    var failed = outbox.claim(Channel.EMAIL, 1, Set.of(), Set.of()).getFirst();
    outbox.retry(failed, Duration.ofSeconds(5), "SMTP 451");
    outbox.renew(Set.of(failed.id()));

    clock.advance(Duration.ofSeconds(5));
    assertThat(outbox.claim(Channel.EMAIL, 1, Set.of(), Set.of())).hasSize(1);
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
            _ -> {
              mailIsStuck.countDown();
              release.await();
            });
    Sender quick =
        sender(
            Channel.SMS,
            _ -> {
              mailIsStuck.await();
              smsSent.countDown();
            });
    OutboxWorkers all = new OutboxWorkers(List.of(slow, quick), outbox, clock);
    all.wake();

    assertThat(smsSent.await(20, TimeUnit.SECONDS)).isTrue();
    release.countDown();
    all.destroy();
  }

  @Test
  @DisplayName("several nodes at once send each message once")
  void nodesShareTheWork() {
    for (int i = 0; i < 100; i++) {
      notifications.send(SomeMessages.link(Map.of()));
    }
    AtOnce.times(8, Executors.callable(() -> drain(worker(mail))));

    assertThat(mail.sent).hasSize(100).extracting(OutgoingMessage::id).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName(
      "what a killed node was sending is sent by another when the lease ends, under the same id")
  void leaseEnds() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    var lost = outbox.claim(Channel.EMAIL, 1, Set.of(), Set.of()).getFirst();
    drain();
    assertThat(mail.sent).isEmpty();

    clock.advance(Outbox.LEASE);
    drain();
    assertThat(mail.sent).singleElement().extracting(OutgoingMessage::id).isEqualTo(lost.id());
  }

  @Test
  @DisplayName("what was sealed with another key is ended, and does not stop the rest")
  @Asvs("11.3.3")
  void unreadableEnds() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    drain(new ChannelWorker(mail, outbox(SomeKeys.named("other")), clock));

    assertThat(mail.tried).isEmpty();
    assertThat(results()).containsExactly("UNREADABLE");
  }

  @Test
  @DisplayName("what was sealed before a rotation of the master key is sent")
  void sealedWithAnOlderKey() throws Exception {
    notifications.send(SomeMessages.link(Map.of()));
    drain(new ChannelWorker(mail, outbox(SomeKeys.ring("newer", "test")), clock));

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
    void run(OutgoingMessage message) throws InterruptedException;
  }

  private static Sender sender(Channel channel, Action action) {
    return new Sender() {
      @Override
      public Channel channel() {
        return channel;
      }

      @Override
      public void send(OutgoingMessage message) throws DeliveryFailed {
        try {
          action.run(message);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new DeliveryFailed(Kind.LATER, "interrupted");
        }
      }
    };
  }

  private Outbox outbox(Keys keys) {
    return new Outbox(DB.jdbc(), new BodyCipher(keys), clock);
  }

  private Notifications notifications(MessageProviders providers) {
    return new Notifications(
        SomeMessages.portals(),
        new MessageRenderer(() -> "https://portal.example.co"),
        outbox,
        providers,
        _ -> smsAreLeft,
        _ -> wakes.incrementAndGet(),
        clock);
  }

  private ChannelWorker worker(Sender sender) {
    return new ChannelWorker(sender, outbox, clock);
  }

  private void drain() {
    workers.forEach(NotificationsTest::drain);
  }

  private static void drain(ChannelWorker worker) {
    worker.wake();
    await().pollInterval(Duration.ofMillis(2)).until(worker::isIdle);
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
