package io.portero.web;

import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Causes;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/// Says what went wrong and what to do next, with the portal's face if the address names one. Needs neither session nor
/// database, and tells nothing about the inside: no trace, no version.
@Component
public class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final Set<Integer> NOTED = Set.of(400, 403, 413, 429);

  /// For the operator, whose proxy it mostly is.
  private static final String UNENCRYPTED =
      " (not encrypted: no TLS, and no X-Forwarded-Proto: https from a proxy of PORTERO_PROXIES)";

  private final Portals portals;
  private final JteViews views;
  private final Languages languages;

  ErrorPages(Portals portals, JteViews views, Languages languages) {
    this.portals = portals;
    this.views = views;
    this.languages = languages;
  }

  /// Answers with what the failure means ([ErrorStatus]): the page of its status, or a short JSON answer to those who asked for JSON.
  public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return; // nobody is left to read a page
    }
    ErrorStatus status = ErrorStatus.of(failure);
    if (!status.cause().isEmpty()) {
      LOG.warn("{}: {}", status.cause(), Causes.deepest(failure).getClass().getSimpleName());
    } else if (status.code() == 500) {
      LOG.error(
          "{} {} failed", request.getMethod(), Printable.of(request.getRequestURI()), failure);
    }
    write(request, response, request.getRequestURI(), status);
  }

  /// Does nothing once an answer is under way.
  ///
  /// @param path that was asked for, as the browser shows it
  void write(
      HttpServletRequest request, HttpServletResponse response, String path, ErrorStatus status)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    note(request, path, status);
    response.resetBuffer();
    response.setStatus(status.code());
    status.writeHeaders(response);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (wantsPicture(request)) {
      return;
    }
    if (wantsJson(request)) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getOutputStream().print("{\"status\":" + status.code() + "}");
      return;
    }
    page(request, response, path, status);
  }

  /// Forged, tricky, too large, too many: what is refused at the door is noted (ASVS 16.3.3). What does not exist is not:
  /// scanners ask for thousands of that.
  private static void note(HttpServletRequest request, String path, ErrorStatus status) {
    if (NOTED.contains(status.code())) {
      LOG.info(
          "refused with {}{}: {} {} from {}",
          status.code(),
          status.isUnencrypted() ? UNENCRYPTED : "",
          Printable.of(request.getMethod()),
          Printable.of(path),
          ClientAddress.address(request));
    }
  }

  private void page(
      HttpServletRequest request, HttpServletResponse response, String path, ErrorStatus status)
      throws IOException {
    Optional<Portal> portal = portal(request, path);
    Language language = language(request, portal);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("site", portal.map(p -> site(p, language, path)).orElse(null));
    model.put("language", language);
    model.put("t", texts(portal, language, status.page()));
    model.put("status", status.code());
    model.put("form", status.code() == 403 && isForm(request) && isOurs(path) ? path : null);
    model.put("ways", !status.isUnencrypted());
    try {
      // Not by way of every resolver: they want to be inside Spring's dispatcher, and a filter is
      // not.
      Objects.requireNonNull(views.resolveViewName("page/error", Locale.ROOT))
          .render(model, request, response);
    } catch (Exception e) {
      LOG.error("the page for status {} cannot be shown", status.code(), e);
      response.setContentType("text/plain;charset=utf-8");
      response.getOutputStream().write(("Error " + status.code()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Optional<Portal> portal(HttpServletRequest request, String path) {
    String first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
    return portals
        .byHost(String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT))
        .or(() ->
            Optional.of(first)
                .filter(PortalId::isValid)
                .flatMap(id -> portals.find(new PortalId(id))));
  }

  private static Site site(Portal portal, Language language, String path) {
    String base = path.startsWith("/" + portal.id()) ? "/" + portal.id() : "";
    return new Site(
        portal,
        language,
        base,
        base + "/sign-in",
        new Site.Csrf("_csrf", "X-CSRF-TOKEN", ""),
        null);
  }

  /// Every form of ours stands on a page of its own address.
  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  /// `//name/` and `/\name/` would lead elsewhere.
  private static boolean isOurs(String path) {
    return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
  }

  private PageTexts texts(Optional<Portal> portal, Language language, String name) {
    io.portero.portal.Texts texts =
        portal
            .or(() -> portals.all().stream().findFirst())
            .map(p -> io.portero.portal.Texts.of(p, language))
            .orElseGet(() -> new io.portero.portal.Texts(language, Map.of()));
    return new PageTexts(texts, "error." + name);
  }

  private Language language(HttpServletRequest request, Optional<Portal> portal) {
    return languages.of(
        request, portal.map(p -> p.organisation().languages()).orElse(List.of(Language.values())));
  }

  private static boolean wantsJson(HttpServletRequest request) {
    return accepted(request).contains("json") && !accepted(request).contains("html");
  }

  /// Browsers begin with the kinds of pictures that they can show, where a page needs one.
  private static boolean wantsPicture(HttpServletRequest request) {
    return accepted(request).startsWith("image/") && !accepted(request).contains("html");
  }

  private static String accepted(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }
}
