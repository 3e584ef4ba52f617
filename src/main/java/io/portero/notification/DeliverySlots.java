package io.portero.notification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Limits how many messages of one channel are under way at once. A few are sent at a time; one that is slow does not count among these few
/// any more, so that no message waits for it. All together are fewer than the connections that a mail server lets one client have (Postfix:
/// 50), and no domain can take all of them.
final class DeliverySlots {

  static final int QUICK = 8;
  static final int ALL = 40;
  static final int PER_DOMAIN = 30;

  private final Set<Delivery> deliveries = new HashSet<>();
  private final Set<Delivery> slow = new HashSet<>();

  /// How many more messages may start now.
  synchronized int free() {
    return Math.max(
        0, Math.min(QUICK - (deliveries.size() - slow.size()), ALL - deliveries.size()));
  }

  synchronized void take(Delivery delivery) {
    deliveries.add(delivery);
  }

  /// @return whether this lets another message start
  synchronized boolean markSlow(Delivery delivery) {
    return deliveries.contains(delivery) && slow.add(delivery);
  }

  synchronized void release(Delivery delivery) {
    deliveries.remove(delivery);
    slow.remove(delivery);
  }

  synchronized List<Delivery> underWay() {
    return List.copyOf(deliveries);
  }

  synchronized Set<UUID> ids() {
    return deliveries.stream().map(delivery -> delivery.claim().id()).collect(Collectors.toSet());
  }

  /// Domains with as many messages under way as they may have; a mobile number has no domain.
  synchronized Set<String> fullDomains() {
    Map<String, Long> counts =
        deliveries.stream()
            .map(delivery -> delivery.claim().domain())
            .filter(domain -> !domain.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .filter(domain -> domain.getValue() >= PER_DOMAIN)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
