package io.portero.web;

import io.portero.shared.Origin;
import jakarta.servlet.http.HttpServletRequest;
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

  /// What limits count by.
  public String network(HttpServletRequest request) {
    return origin(request).network();
  }
}
