package io.portero.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// The wider network around [io.portero.shared.Origin#network], which one customer can easily have whole: an IPv4 /24, an IPv6 /48.
public final class Subnets {

  private static final int V4 = 3;
  private static final int V6 = 6;

  private Subnets() {}

  /// @param address as the server gives it; whatever is no address is a network of its own
  public static String of(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), length(parsed)));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /// `203.0.113.0/24`, as people and firewalls write it; empty for what is no address.
  static String written(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      byte[] bytes = parsed.getAddress();
      Arrays.fill(bytes, length(parsed), bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress() + "/" + length(parsed) * Byte.SIZE;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return "";
    }
  }

  private static int length(InetAddress parsed) {
    return parsed instanceof Inet6Address ? V6 : V4;
  }
}
