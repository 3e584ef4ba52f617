package io.portero.settings;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Which ways out of this machine nobody encrypts or nobody checks who is at their end (ASVS 12.3.1).
final class UnencryptedLinks {

  private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql:(?://([^/?]*))?.*");
  private static final Pattern CHECKED = Pattern.compile(".*[?&]sslmode=verify-full(&.*)?");
  private static final Pattern PLAIN = Pattern.compile("http://(\\[[^]]*]|[^/:?]*).*");

  private UnencryptedLinks() {}

  static boolean plainToDatabase(String url) {
    var parts = DATABASE.matcher(url);
    return parts.matches()
        && !CHECKED.matcher(url).matches()
        && parts.group(1) != null
        && Arrays.stream(parts.group(1).split(",", -1)).anyMatch(UnencryptedLinks::leadsOut);
  }

  static boolean plainToService(String url) {
    var parts = PLAIN.matcher(url);
    return parts.matches() && leadsOut(parts.group(1));
  }

  /// @param host may have a port; none at all is this machine
  static boolean leadsOut(String host) {
    String bare = host.replaceAll("(?<=[^:]):[0-9]*$", "");
    String name = Hosts.literal(host).isPresent() ? host : bare;
    return !name.isEmpty() && !Hosts.isThisMachine(name);
  }
}
