package io.portero.attack;

import io.portero.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/// Many visitors with the sign-in form open, each with a client of its own, who send a wrong secret again and again.
final class LoadGenerator {

  /// Neither sent nor answered: all visitors still waited.
  static final int NOT_SENT = -1;

  private final BlockingQueue<FlowRunner.FilledForm> idle;

  LoadGenerator(FlowRunner signIn, int size) {
    idle = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      idle.add(signIn.ready(false, i));
    }
  }

  /// One of them sends the form, and says the status of the answer.
  int send() {
    FlowRunner.FilledForm one = idle.poll();
    if (one == null) {
      return NOT_SENT;
    }
    try {
      return one.send().status();
    } finally {
      idle.add(one);
    }
  }

  /// Whether a secret was compared: refused for being wrong, and not because of load.
  static boolean compared(int status) {
    return status == 422 || status == 303;
  }

  /// How many secrets a second were compared for `atOnce` who send the next one as soon as the last one is answered.
  double rate(int atOnce, double seconds) {
    LongAdder compared = new LongAdder();
    long start = System.nanoTime();
    BooleanSupplier more = () -> System.nanoTime() - start < seconds * 1e9;
    List<Future<?>> senders = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < atOnce; i++) {
        senders.add(
            executor.submit(() -> {
              while (more.getAsBoolean()) {
                compared.add(compared(send()) ? 1 : 0);
              }
            }));
      }
    }
    if (senders.stream().anyMatch(s -> s.state() == Future.State.FAILED)) {
      throw new Refusal("The server stopped answering.", "El servidor dejó de responder.");
    }
    return compared.sum() / ((System.nanoTime() - start) / 1e9);
  }
}
