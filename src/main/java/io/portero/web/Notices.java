package io.portero.web;

import io.portero.journey.Visit;
import io.portero.portal.JourneyKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// Pages that only say something and lead on ([NoticePage]), with their status.
final class Notices {

  private static final NoticePage.Link SIGN_IN = new NoticePage.Link("link.sign-in", "/sign-in");
  private static final NoticePage.Link HELP = new NoticePage.Link("link.help", "/help");

  private Notices() {}

  static ModelAndView page(Site site, NoticePage notice) {
    ModelAndView page = Outcomes.model("page/notice", site, "notice." + notice.name());
    page.addObject("notice", notice);
    return page;
  }

  static ModelAndView page(
      Site site, NoticePage notice, ErrorStatus status, HttpServletResponse response) {
    status.writeHeaders(response);
    ModelAndView page = page(site, notice);
    page.setStatus(HttpStatus.valueOf(status.code()));
    return page;
  }

  /// Too many came, from one network or to this node. The way back leads to the form with what was typed, where the browser was sent
  /// to this page.
  ///
  /// @param name `wait` or `busy`
  static ModelAndView wait(
      String name, ErrorStatus status, Visit visit, Site site, HttpServletResponse response) {
    boolean sent = site.here().contains(KeptAnswers.MARK + "=");
    String again = sent ? site.here().substring(site.base().length()) : "/" + visit.kind().path();
    List<NoticePage.Link> links = List.of(new NoticePage.Link("link.try-again", again), HELP);
    return page(
        site, new NoticePage(name, "warn", status.retryAfterSeconds(), links), status, response);
  }

  /// An invitation cannot be asked for on a page, and whoever got one may never have had a password.
  ///
  /// @param kind what the link led to, if that is known
  static ModelAndView linkGone(
      Site site, Optional<JourneyKind> kind, HttpServletResponse response) {
    boolean ask =
        kind.orElse(JourneyKind.RECOVER) == JourneyKind.RECOVER
            && site.portal().plan(JourneyKind.RECOVER).isPresent();
    List<NoticePage.Link> links =
        ask
            ? List.of(new NoticePage.Link("link.ask-again", "/recover"), SIGN_IN)
            : List.of(SIGN_IN, HELP);
    String name =
        kind.equals(Optional.of(JourneyKind.INVITE)) ? "invitation-expired" : "link-expired";
    return gone(site, name, links, response);
  }

  /// @param name `journey-expired` or `portal-changed`
  static ModelAndView journeyGone(
      String name, JourneyKind kind, Site site, HttpServletResponse response) {
    boolean again = site.portal().plan(kind).isPresent() && kind != JourneyKind.INVITE;
    List<NoticePage.Link> links =
        again
            ? List.of(new NoticePage.Link("link.begin-again", "/" + kind.path()), SIGN_IN)
            : List.of(SIGN_IN, HELP);
    return gone(site, name, links, response);
  }

  static ModelAndView gone(
      Site site, String name, List<NoticePage.Link> links, HttpServletResponse response) {
    return page(
        site, new NoticePage(name, "warn", 0, links), ErrorStatus.of(HttpStatus.GONE), response);
  }
}
