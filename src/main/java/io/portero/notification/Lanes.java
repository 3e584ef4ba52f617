package io.portero.notification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who may set out, so that nobody waits for another's message. A few go at once. One that takes long moves over to the slow lane
/// and makes room for the next; all together are fewer than a mail server lets in of one client (Postfix: 50), and no domain takes
/// the whole road.
final class Lanes {

  static final int QUICK = 8;
  static final int ALL = 40;
  static final int PER_DOMAIN = 30;

  private final Set<Ride> rides = new HashSet<>();
  private final Set<Ride> slow = new HashSet<>();

  /// How many more may set out now.
  synchronized int room() {
    return Math.max(0, Math.min(QUICK - (rides.size() - slow.size()), ALL - rides.size()));
  }

  synchronized void enter(Ride ride) {
    rides.add(ride);
  }

  /// @return whether this made room
  synchronized boolean slow(Ride ride) {
    return rides.contains(ride) && slow.add(ride);
  }

  synchronized void leave(Ride ride) {
    rides.remove(ride);
    slow.remove(ride);
  }

  synchronized List<Ride> rides() {
    return List.copyOf(rides);
  }

  synchronized Set<UUID> ids() {
    return rides.stream().map(ride -> ride.claim().id()).collect(Collectors.toSet());
  }

  /// Domains that have to wait; a mobile number has none.
  synchronized Set<String> full() {
    Map<String, Long> counts =
        rides.stream()
            .map(ride -> ride.claim().domain())
            .filter(domain -> !domain.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .filter(domain -> domain.getValue() >= PER_DOMAIN)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
