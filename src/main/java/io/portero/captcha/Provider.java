package io.portero.captcha;

import io.portero.portal.CaptchaMode;
import java.util.List;
import java.util.Map;

/// Houses whose captchas a portal may use. Where they are reached stands here and nowhere else: no file and no request can
/// make us ask another host.
enum Provider {
  RECAPTCHA(
      "grecaptcha",
      "https://www.google.com",
      "/recaptcha/api.js",
      "/recaptcha/api/siteverify",
      Map.of(
          "script-src",
              List.of("https://www.google.com/recaptcha/", "https://www.gstatic.com/recaptcha/"),
          "frame-src",
              List.of(
                  "https://www.google.com/recaptcha/", "https://recaptcha.google.com/recaptcha/"),
          "connect-src", List.of("https://www.google.com/recaptcha/"))),
  HCAPTCHA(
      "hcaptcha",
      "https://js.hcaptcha.com",
      "/1/api.js",
      "/siteverify",
      Map.of(
          "script-src", List.of("https://hcaptcha.com", "https://*.hcaptcha.com"),
          "frame-src", List.of("https://hcaptcha.com", "https://*.hcaptcha.com"),
          "style-src", List.of("https://hcaptcha.com", "https://*.hcaptcha.com"),
          "connect-src", List.of("https://hcaptcha.com", "https://*.hcaptcha.com"))),
  TURNSTILE(
      "turnstile",
      "https://challenges.cloudflare.com",
      "/turnstile/v0/api.js",
      "/turnstile/v0/siteverify",
      Map.of(
          "script-src", List.of("https://challenges.cloudflare.com"),
          "frame-src", List.of("https://challenges.cloudflare.com")));

  /// What its script calls itself in the browser.
  final String global;

  private final String base;
  private final String script;
  private final String verify;
  private final Map<String, List<String>> sources;

  Provider(
      String global, String base, String script, String verify, Map<String, List<String>> sources) {
    this.global = global;
    this.base = base;
    this.script = script;
    this.verify = verify;
    this.sources = sources;
  }

  static Provider of(CaptchaMode mode) {
    return valueOf(mode.name());
  }

  String script(String elsewhere) {
    return (elsewhere.isEmpty() ? base : elsewhere) + script;
  }

  /// hCaptcha is asked at another host than the one its script comes from.
  String verify(String elsewhere) {
    String host = this == HCAPTCHA ? "https://api.hcaptcha.com" : base;
    return (elsewhere.isEmpty() ? host : elsewhere) + verify;
  }

  /// What a page's content policy must let in beside our own files, by directive.
  Map<String, List<String>> sources(String elsewhere) {
    return elsewhere.isEmpty()
        ? sources
        : Map.of("script-src", List.of(elsewhere), "frame-src", List.of(elsewhere));
  }
}
