package io.portero.web;

import io.portero.portal.DesignTokens;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What browsers ask for to put a portal on a tab, among the bookmarks and on a telephone's first screen.
@Controller
class IconController {

  private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
  private static final MediaType ICO = MediaType.valueOf("image/x-icon");
  private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
  private static final int TAB = 32;

  private final Portals portals;
  private final Visitors visitors;

  IconController(Portals portals, Visitors visitors) {
    this.portals = portals;
    this.visitors = visitors;
  }

  /// Of the portal whose host this is, or of the only one; else the product's.
  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> favicon(HttpServletRequest request) {
    String host = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
    Optional<Portal> portal =
        portals
            .byHost(host)
            .or(() -> Optional.of(portals.all()).filter(p -> p.size() == 1).map(List::getFirst));
    return picture(ICO, portal.map(IconController::mark).orElse(PortalIcon.OURS).ico(TAB));
  }

  @GetMapping("/{portal}/favicon.ico")
  ResponseEntity<byte[]> favicon(@PathVariable("portal") String portal) {
    return picture(ICO, mark(visitors.portal(portal)).ico(TAB));
  }

  @GetMapping("/{portal}/icon-{size:180|192|512}.png")
  ResponseEntity<byte[]> icon(
      @PathVariable("portal") String portal, @PathVariable("size") int size) {
    return picture(MediaType.IMAGE_PNG, mark(visitors.portal(portal)).png(size));
  }

  @GetMapping("/{portal}/manifest.webmanifest")
  ResponseEntity<Map<String, Object>> manifest(
      @PathVariable("portal") String id, HttpServletRequest request) {
    Site site = visitors.site(visitors.portal(id), request);
    PageTexts texts = new PageTexts(io.portero.portal.Texts.of(site.portal(), site.language()), "");
    PortalIcon mark = mark(site.portal());
    Map<String, Object> manifest =
        Map.of(
            "id", site.url("/"),
            "name", texts.get("brand.name"),
            "short_name", texts.get("brand.name"),
            "lang", site.language().locale().toLanguageTag(),
            "start_url", site.url("/sign-in"),
            "scope", site.url("/"),
            "display", "browser",
            "theme_color", mark.back(),
            "background_color", mark.back(),
            "icons", List.of(named(site, 192), named(site, 512)));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MANIFEST)
        .body(manifest);
  }

  private static Map<String, String> named(Site site, int size) {
    return Map.of(
        "src",
        site.url("/icon-" + size + ".png"),
        "sizes",
        size + "x" + size,
        "type",
        "image/png",
        "purpose",
        "any maskable");
  }

  private static PortalIcon mark(Portal portal) {
    DesignTokens tokens = portal.files().theme().tokens();
    return new PortalIcon(tokens.light("accent"), tokens.light("on-accent"));
  }

  private static ResponseEntity<byte[]> picture(MediaType type, byte[] bytes) {
    return ResponseEntity.ok().cacheControl(A_WHILE).contentType(type).body(bytes);
  }
}
