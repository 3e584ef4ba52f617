package io.portero.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a `User-Agent` header says to a person: `Chrome · Android`.
public final class Device {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Device() {}

  public static String of(String userAgent) {
    String known = known(userAgent);
    if (!known.isEmpty()) {
      return known;
    }
    return userAgent.isBlank() ? "?" : userAgent.split("[ /]", 2)[0];
  }

  /// In our words only, for mails: a stranger who writes their own header must not write in ours. Empty if it is none of those we
  /// know.
  public static String known(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
  }

  private static String first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(n -> userAgent.contains(n.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
