package io.portero.config;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// @param most connections that one client (an IPv4 address, the /64 of an IPv6 one) may hold at the same moment
/// @param uncounted addresses that may hold any number, such as the proxies before us
/// @param wholeRequest how long the bytes of one request may take from the first to the last
/// @param nanos a clock that only goes forward
record ConnectionRules(
    int most, Predicate<String> uncounted, Duration wholeRequest, LongSupplier nanos) {

  static final ConnectionRules NONE =
      new ConnectionRules(
          Integer.MAX_VALUE, _ -> true, Duration.ofSeconds(Integer.MAX_VALUE), System::nanoTime);
}
