package io.portero.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Where a request came from, as kept with consents, sessions and the record.
///
/// @param address the client's IP address, from trusted proxies only
/// @param userAgent the `User-Agent` header, at most 300 characters, without control characters
public record Origin(String address, String userAgent) {

  public static final Origin NONE = new Origin("", "");

  public Origin {
    // those of 0x80 to 0x9F too, which terminals obey: the record is read in them
    String start = userAgent.substring(0, Math.min(userAgent.length(), 300));
    userAgent = start.replaceAll("\\p{Cc}", " ");
  }

  /// What limits count by: an IPv4 address, or the /64 of an IPv6 address, which one subscriber has whole. No name server
  /// is asked: an address that is none counts as it stands.
  public String network() {
    try {
      InetAddress literal = InetAddress.ofLiteral(address);
      return literal instanceof Inet6Address v6
          ? HexFormat.of().formatHex(v6.getAddress(), 0, 8) + "::/64"
          : literal.getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
