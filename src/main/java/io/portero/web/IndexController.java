package io.portero.web;

import io.portero.portal.Portals;
import io.portero.settings.Mode;
import io.portero.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What stands at `/`: the list of portals in the embedded default only, for an installation in use does not tell who shares it.
/// There the way leads to its one portal, or to a page that says where to come in.
@Controller
class IndexController {

  private static final String WHICH = "none";

  private final Portals portals;
  private final Visitors visitors;
  private final Languages languages;
  private final boolean production;

  IndexController(Portals portals, Visitors visitors, Languages languages, Mode mode) {
    this.portals = portals;
    this.visitors = visitors;
    this.languages = languages;
    this.production = mode.isProduction();
  }

  @GetMapping("/")
  ModelAndView index(HttpServletRequest request) {
    if (portals.all().isEmpty()) {
      throw new NotFound();
    }
    if (production) {
      return portals.all().size() == 1
          ? Outcomes.redirect("/" + portals.all().getFirst().id() + "/sign-in")
          : whichPage(request);
    }
    Site site = visitors.site(portals.all().getFirst(), request);
    return Outcomes.model("page/portals", site, "portals").addObject("portals", portals.all());
  }

  /// With nobody's face and nobody's words but the product's.
  private ModelAndView whichPage(HttpServletRequest request) {
    Language language = languages.of(request, List.of(Language.values()));
    ModelAndView page = new ModelAndView("page/error");
    page.addObject("language", language);
    page.addObject(
        "t", new PageTexts(io.portero.portal.Texts.ofProduct(language), "error." + WHICH));
    page.addObject("status", 404);
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }
}
