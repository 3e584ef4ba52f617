package io.portero.settings;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the name of a host tells about whom it reaches.
public final class Hosts {

  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  /// RFC 2606 and 6761: names that are nobody's, for examples and tests.
  private static final Set<String> RESERVED = Set.of("example", "localhost", "test", "invalid");

  private static final Set<String> EXAMPLES = Set.of("example.com", "example.org", "example.net");

  private Hosts() {}

  /// An address written as one; no name server is asked.
  public static Optional<InetAddress> literal(String host) {
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    if (bare.contains("%")
        || (bare.contains(":") ? bare.length() < 2 : !IPV4.matcher(bare).matches())) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whether only this machine is reached by it.
  public static boolean isThisMachine(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || literal(host).filter(a -> a.isLoopbackAddress() || a.isAnyLocalAddress()).isPresent();
  }

  /// Whether the name is reserved for examples and trials, so that no mail and no person gets there.
  public static boolean isReserved(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    String last = name.substring(name.lastIndexOf('.') + 1);
    return RESERVED.contains(last)
        || EXAMPLES.stream().anyMatch(e -> name.equals(e) || name.endsWith("." + e));
  }
}
