package io.portero.attack;

import io.portero.shared.Refusal;
import io.portero.visitor.TimedResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Sends at fixed moments whether or not earlier requests have been answered, as strangers do. Times run from the moment at which
/// a request was due, so that a server that stops for a while cannot hide it.
///
/// @param perSecond requests, @param seconds for how long
record OpenLoop(double perSecond, double seconds) {

  private static final double NANOS = 1e9;

  /// @param request asks and says the status of the answer
  /// @return all that came of it; a status of 0 is no answer at all
  List<TimedResponse> run(Supplier<Integer> request) {
    List<TimedResponse> replies = Collections.synchronizedList(new ArrayList<>());
    long start = System.nanoTime();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < Math.round(perSecond * seconds); i++) {
        long due = start + (long) (i * NANOS / perSecond);
        waitUntil(due);
        senders.execute(() -> replies.add(reply(request, due)));
      }
    }
    return List.copyOf(replies);
  }

  private static TimedResponse reply(Supplier<Integer> request, long due) {
    int status;
    try {
      status = request.get();
    } catch (Refusal e) {
      status = 0;
    }
    return new TimedResponse(System.nanoTime() - due, status, 0);
  }

  private static void waitUntil(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }
}
