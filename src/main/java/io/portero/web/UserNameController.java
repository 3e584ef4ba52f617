package io.portero.web;

import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.journey.UserNames;
import io.portero.journey.Visit;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether a user name is free (B10), for the page that asks for one, while the person types.
@Controller
class UserNameController {

  private final UserNames userNames;
  private final Visitors visitors;
  private final RateLimiter rateLimiter;
  private final ClientAddress clients;

  UserNameController(
      UserNames userNames, Visitors visitors, RateLimiter rateLimiter, ClientAddress clients) {
    this.userNames = userNames;
    this.visitors = visitors;
    this.rateLimiter = rateLimiter;
    this.clients = clients;
  }

  record Verdict(boolean free, String message) {}

  @GetMapping("/{portal}/user-name")
  ResponseEntity<Verdict> look(
      @PathVariable("portal") String portalId,
      @RequestParam(name = "u", defaultValue = "") String userName,
      HttpServletRequest request) {
    Portal portal = visitors.portal(portalId);
    Visit visit = visitors.visit(portal, JourneyKind.REGISTER, request);
    if (!rateLimiter.allow(Limit.USER_NAMES, clients.network(request))) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    List<Problem> problems = userNames.look(visit, userName).orElseThrow(NotFound::new);
    PageTexts texts = new PageTexts(io.portero.portal.Texts.of(portal, visit.language()), "");
    String message =
        problems.isEmpty()
            ? texts.get("user-name.free", "user", userName.strip())
            : texts.of(problems.getFirst());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Verdict(problems.isEmpty(), message));
  }
}
