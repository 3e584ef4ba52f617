package io.portero.web;

import io.portero.shared.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Where a request comes from. What proxies say about it counts only if the proxy is one of `portero.proxies`; the
/// server has settled that before any of our code runs.
@Component
public class ClientAddress {

  private static final String UNKNOWN = "unknown";

  /// `0000:0000:0000:0000:0000:ffff:255.255.255.255` (RFC 4291 2.2). Java takes any number of zeros in it.
  private static final int LONGEST = 45;

  /// With brackets, port and scope.
  private static final int LONGEST_SAID = 100;

  /// Some proxies write the port behind the address, which is another one for each connection.
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^\\]]*)](?::[0-9]+)?|([0-9.]+):[0-9]+");

  private static final Pattern SCOPE = Pattern.compile("%.*", Pattern.DOTALL);

  public Origin origin(HttpServletRequest request) {
    String browser = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return new Origin(address(request), browser);
  }

  static String address(HttpServletRequest request) {
    return address(String.valueOf(request.getRemoteAddr()));
  }

  /// What limits count by.
  public String network(HttpServletRequest request) {
    return origin(request).network();
  }

  /// The address alone; `unknown` for anything else that a proxy may say.
  static String address(String said) {
    if (said.length() > LONGEST_SAID) {
      return UNKNOWN;
    }
    var withPort = WITH_PORT.matcher(said);
    String bare =
        withPort.matches()
            ? Optional.ofNullable(withPort.group(1)).orElseGet(() -> withPort.group(2))
            : said;
    String address = SCOPE.matcher(bare).replaceFirst("");
    if (address.length() > LONGEST) {
      return UNKNOWN;
    }
    try {
      InetAddress.ofLiteral(address);
      return address;
    } catch (IllegalArgumentException e) {
      return UNKNOWN;
    }
  }
}
