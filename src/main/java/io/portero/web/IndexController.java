package io.portero.web;

import io.portero.portal.Portals;
import io.portero.settings.Mode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The list of portals at `/`, in the embedded default only: an installation in use does not tell who shares it.
@Controller
class IndexController {

  private final Portals portals;
  private final Visitors visitors;
  private final boolean production;

  IndexController(Portals portals, Visitors visitors, Mode mode) {
    this.portals = portals;
    this.visitors = visitors;
    this.production = mode.isProduction();
  }

  @GetMapping("/")
  ModelAndView index(HttpServletRequest request) {
    if (production || portals.all().isEmpty()) {
      throw new NotFound();
    }
    Site site = visitors.site(portals.all().getFirst(), request);
    return Outcomes.model("page/portals", site, "portals").addObject("portals", portals.all());
  }
}
