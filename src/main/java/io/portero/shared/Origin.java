package io.portero.shared;

/// Where a request came from, as kept with consents, sessions and the record.
///
/// @param address the client's IP address, from trusted proxies only
/// @param browser the `User-Agent` header, at most 300 characters, without control characters
public record Origin(String address, String browser) {

  public static final Origin NONE = new Origin("", "");

  public Origin {
    String printable = browser.replaceAll("\\p{Cntrl}", " ");
    browser = printable.substring(0, Math.min(printable.length(), 300));
  }
}
