package io.portero.config;

import java.util.regex.Pattern;

/// Which ways out of this machine nobody encrypts or nobody checks who is at their end (ASVS 12.3.1).
final class PlainWays {

  private static final Pattern HERE = Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[?::1]?)");
  private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql:(?://([^/?]*))?.*");
  private static final Pattern CHECKED = Pattern.compile(".*[?&]sslmode=verify-full(&.*)?");

  private PlainWays() {}

  /// Whether a host is another machine; none at all is this one.
  static boolean leadsOut(String host) {
    return !host.isEmpty() && !HERE.matcher(host).matches();
  }

  static boolean toDatabase(String url) {
    var parts = DATABASE.matcher(url);
    return parts.matches() && !CHECKED.matcher(url).matches() && anyLeadsOut(parts.group(1));
  }

  static boolean toGateway(String url) {
    return url.startsWith("http://") && anyLeadsOut(url.substring(7).replaceAll("/.*", ""));
  }

  /// @param hosts with ports and commas, as PostgreSQL takes them; null: none
  private static boolean anyLeadsOut(@org.jspecify.annotations.Nullable String hosts) {
    for (String host : (hosts == null ? "" : hosts).split(",", -1)) {
      if (leadsOut(host.replaceAll(":\\d*$", ""))) {
        return true;
      }
    }
    return false;
  }
}
