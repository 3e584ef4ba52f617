package io.portero.web;

import io.portero.journey.Journeys;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// "I need more time" (WCAG 2.2.1): a page that is about to lose what was typed, or its session, asks for it, once somebody pressed
/// the button. The request itself keeps a session alive.
@Controller
class StayController {

  private final Visitors visitors;
  private final Journeys journeys;
  private final SignedIn signedIn;

  StayController(Visitors visitors, Journeys journeys, SignedIn signedIn) {
    this.visitors = visitors;
    this.journeys = journeys;
    this.signedIn = signedIn;
  }

  /// @param kind of the journey, or `account` for the person's own page
  @PostMapping("/{portal}/stay/{kind}")
  @ResponseBody
  Map<String, Long> stay(
      @PathVariable("portal") String portalId,
      @PathVariable("kind") String kind,
      HttpServletRequest request) {
    Portal portal = visitors.portal(portalId);
    Duration left =
        kind.equals("account")
            ? signedIn.left(request, portal.id())
            : journeys.stay(visit(portal, kind, request)).orElse(Duration.ZERO);
    return Map.of("left", left.toSeconds());
  }

  private io.portero.journey.Visit visit(Portal portal, String kind, HttpServletRequest request) {
    return visitors.visit(portal, JourneyKind.of(kind).orElseThrow(NotFound::new), request);
  }
}
