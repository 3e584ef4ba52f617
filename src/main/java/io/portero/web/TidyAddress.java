package io.portero.web;

import io.portero.portal.JourneyKind;
import io.portero.portal.Portals;
import io.portero.shared.PortalId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads addresses as people type and paste them, `/Alianza/Sign-In/` or `/alianza/sign-in).`, to those that there are. What is ours
/// to name is lower case without a slash, or the marks of the sentence that it stood in, at its end; tokens and versions keep their letters.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class TidyAddress extends OncePerRequestFilter {

  private static final int MOVED = 308;

  private static final Set<String> JOURNEYS =
      Arrays.stream(JourneyKind.values()).map(JourneyKind::path).collect(Collectors.toSet());

  private static final Set<String> PAGES =
      Set.of("help", "legal", "account", "link", "not-me", "left", "mailbox", "user-name");

  /// What a sentence puts after an address, as it is and as browsers send it: no name of ours ends so.
  private static final List<String> MARKS =
      List.of(
          ". , ; : ! ) %29 ' * %22 %3E %5D %7D %C2%BB %E2%80%9D %E2%80%99 %E2%80%A6"
              .split(" ", -1));

  private static final int MOST_MARKS = 8;

  private final Portals portals;

  TidyAddress(Portals portals) {
    this.portals = portals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = CustomHost.path(request);
    String tidy = tidy(path);
    if (tidy.equals(path)) {
      chain.doFilter(request, response);
      return;
    }
    String query = request.getQueryString();
    response.setStatus(MOVED);
    response.setHeader(HttpHeaders.LOCATION, query == null ? tidy : tidy + "?" + query);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /// The same path if there is nothing to mend. Two slashes together are no address of ours, and a redirect to `//name` would
  /// lead elsewhere.
  String tidy(String path) {
    if (path.contains("//") || path.contains("\\") || !path.startsWith("/")) {
      return path;
    }
    String[] parts = path.split("/", -1);
    int last = parts.length - 1;
    int named = last > 1 && parts[last].isEmpty() ? last - 1 : last;
    boolean step = named > 1 && JOURNEYS.contains(lower(parts[named - 1]));
    if (step || isName(withoutMarks(parts[named]))) {
      parts[named] = withoutMarks(parts[named]);
    } else if (last > 1 && withoutMarks(parts[last]).isEmpty()) {
      parts[last] = "";
    }
    int at = 1;
    if (isPortal(lower(parts[at]))) {
      parts[at] = lower(parts[at]);
      at++;
    }
    if (at < parts.length && JOURNEYS.contains(lower(parts[at]))) {
      parts[at] = lower(parts[at]);
      if (at + 1 < parts.length) {
        parts[at + 1] = lower(parts[at + 1]);
      }
    } else if (at < parts.length && PAGES.contains(lower(parts[at]))) {
      parts[at] = lower(parts[at]);
    }
    boolean slashed = parts.length > 2 && parts[parts.length - 1].isEmpty();
    boolean root = slashed && parts.length == 3 && at == 2;
    return String.join("/", slashed && !root ? Arrays.copyOf(parts, parts.length - 1) : parts);
  }

  private static String withoutMarks(String part) {
    String left = part;
    for (int marks = 0; marks < MOST_MARKS; marks++) {
      String before = left;
      left =
          MARKS.stream()
              .filter(mark -> endsWith(before, mark))
              .findFirst()
              .map(mark -> before.substring(0, before.length() - mark.length()))
              .orElse(before);
    }
    return left;
  }

  private static boolean endsWith(String part, String mark) {
    int at = part.length() - mark.length();
    return at >= 0 && part.regionMatches(true, at, mark, 0, mark.length());
  }

  private boolean isName(String part) {
    String name = lower(part);
    return JOURNEYS.contains(name) || PAGES.contains(name) || isPortal(name);
  }

  private boolean isPortal(String name) {
    return PortalId.isValid(name) && portals.find(new PortalId(name)).isPresent();
  }

  private static String lower(String part) {
    return part.toLowerCase(Locale.ROOT);
  }
}
