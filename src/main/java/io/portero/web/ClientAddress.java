package io.portero.web;

import io.portero.shared.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Where a request comes from. What proxies say about it counts only if the proxy is one of `portero.proxies`; the
/// server has settled that before any of our code runs.
@Component
public class ClientAddress {

  public Origin origin(HttpServletRequest request) {
    String browser = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return new Origin(String.valueOf(request.getRemoteAddr()), browser);
  }

  /// What limits count by: an IPv4 address, or the /64 of an IPv6 address, which one subscriber has whole.
  public String network(HttpServletRequest request) {
    return network(String.valueOf(request.getRemoteAddr()));
  }

  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      return InetAddress.getByName(address) instanceof Inet6Address v6
          ? HexFormat.of().formatHex(v6.getAddress(), 0, 8) + "::/64"
          : InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
