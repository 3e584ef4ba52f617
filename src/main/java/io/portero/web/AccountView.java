package io.portero.web;

import io.portero.journey.View.Recognise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The person's own page. Times are already words in the person's language and the portal's zone.
///
/// @param previousSignIn the one before this; empty at the first
/// @param data label keys and values: `field.document.label` → `CC •••• 890`
public record AccountView(
    String name,
    String previousSignIn,
    List<Datum> data,
    Optional<Recognise> recognise,
    List<Session> sessions,
    List<Remembered> devices,
    List<Permission> permissions,
    List<Activity> activity) {

  private static final List<String> HANDSETS = List.of("Android", "iPhone", "iPad");

  /// Names of the parts, in their order: of `account.…` texts, and of the anchors.
  public List<String> parts() {
    return Stream.of("data", "security", "sessions", "devices", "activity", "permissions")
        .filter(part -> !part.equals("devices") || !devices.isEmpty())
        .toList();
  }

  /// The picture for a browser's words.
  public static String icon(String device) {
    return HANDSETS.stream().anyMatch(device::contains) ? "handset" : "laptop";
  }

  public record Datum(String labelKey, String value) {}

  /// @param device words such as `Chrome · Android`
  public record Session(
      String id, String device, String address, String lastSeen, boolean current) {}

  /// A browser that needs no code; `current` if it is this one.
  public record Remembered(
      String id, String device, String since, String lastUsed, boolean current) {}

  /// @param document title of the text that was agreed to, @param path where it stands, @param withdrawn when, or empty
  public record Permission(
      String id,
      String purposeKey,
      String document,
      String version,
      String at,
      String path,
      String withdrawn,
      boolean canWithdraw) {}

  /// @param tone `ok`, `warn` or `info`
  public record Activity(String whatKey, String at, String address, String tone) {}
}
