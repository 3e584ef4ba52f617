package io.portero.web;

import io.portero.captcha.BrowserBinding;
import io.portero.captcha.Captcha;
import io.portero.captcha.CaptchaAnswer;
import io.portero.captcha.CaptchaProviders;
import io.portero.captcha.Challenge;
import io.portero.captcha.Challenge.Mode;
import io.portero.captcha.ProofOfWork;
import io.portero.captcha.ProviderResult;
import io.portero.guard.CaptchaLimits;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import io.portero.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// "No soy un robot" (B4) for pages with scripts: the question as a piece of a page, its pictures, and the verdict. Without
/// scripts the question stands in the form and the answer comes with it.
@Controller
class CaptchaController {

  private final Captcha captcha;
  private final CaptchaProviders providers;
  private final CaptchaLimits limits;
  private final Visitors visitors;
  private final ClientAddress clients;

  CaptchaController(
      Captcha captcha,
      CaptchaProviders providers,
      CaptchaLimits limits,
      Visitors visitors,
      ClientAddress clients) {
    this.captcha = captcha;
    this.providers = providers;
    this.limits = limits;
    this.visitors = visitors;
    this.clients = clients;
  }

  @GetMapping("/{portal}/captcha/challenge")
  ModelAndView challenge(
      @PathVariable("portal") String portalId,
      @RequestParam(name = "way", defaultValue = "pictures") String way,
      HttpServletRequest request) {
    Site site = visitors.site(visitors.portal(portalId), request);
    Mode mode =
        switch (way) {
          case "words" -> Mode.WORDS;
          case "work" -> Mode.WORK;
          default -> Mode.PICTURES;
        };
    return Outcomes.model("parts/challenge", site, "captcha")
        .addObject("challenge", question(site, mode, request));
  }

  @GetMapping("/{portal}/captcha/tile/{token}/{n:[0-9]}")
  ResponseEntity<byte[]> tile(
      @PathVariable("portal") String portalId,
      @PathVariable("token") String token,
      @PathVariable("n") int n,
      HttpServletRequest request) {
    var portal = visitors.portal(portalId).id();
    byte[] picture =
        captcha.tile(portal, Visitors.browser(request), token, n).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.IMAGE_JPEG)
        .body(picture);
  }

  private Challenge question(Site site, Mode mode, HttpServletRequest request) {
    return captcha.challenge(site.portal().id(), Visitors.browser(request), site.language(), mode);
  }

  /// @param pass for the form, empty unless passed; @param message to show, empty if passed
  /// @param instead work to be done in place of a provider that does not answer
  record Verdict(boolean passed, String pass, String message, @Nullable Instead instead) {

    static Verdict of(Secret pass) {
      return new Verdict(true, pass.reveal(), "", null);
    }

    static Verdict failed(String message) {
      return new Verdict(false, "", message, null);
    }
  }

  /// A [Challenge] that asks for work alone.
  record Instead(String challenge, String salt, String hash, int most) {

    static Instead of(Challenge challenge) {
      ProofOfWork work = challenge.work();
      return new Instead(challenge.token(), work.salt(), work.hash(), work.most());
    }
  }

  @PostMapping("/{portal}/captcha/verify")
  @ResponseBody
  Verdict verify(@PathVariable("portal") String portalId, HttpServletRequest request) {
    Portal portal = visitors.portal(portalId);
    Language language = visitors.language(portal, request);
    PageTexts texts = new PageTexts(io.portero.portal.Texts.of(portal, language), "");
    Map<String, String> answer = joined(FormBody.fields(request));
    if (!limits.admits(clients.network(request), answer)) {
      return Verdict.failed(texts.get("error.429.lead"));
    }
    BrowserBinding browser = Visitors.browser(request);
    String token = answer.getOrDefault("token", "");
    if (token.isEmpty()) {
      return captcha
          .verify(portal.id(), browser, CaptchaAnswer.of(answer))
          .map(Verdict::of)
          .orElseGet(() -> Verdict.failed(texts.get("captcha.failed")));
    }
    String address = clients.origin(request).address();
    return switch (providers.exchange(portal, browser, language, token, address)) {
      case ProviderResult.Passed(Secret pass) -> Verdict.of(pass);
      case ProviderResult.Refused() -> Verdict.failed(texts.get("captcha.failed"));
      case ProviderResult.Down(Optional<Challenge> instead) ->
          new Verdict(false, "", texts.get("captcha.down"), instead.map(Instead::of).orElse(null));
    };
  }

  private static Map<String, String> joined(Map<String, List<String>> form) {
    return form.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(",", e.getValue())));
  }
}
