package io.portero.portal;

import io.portero.portal.file.Fields;
import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Report;
import java.util.HashMap;
import java.util.Map;

/// How the steps of a portal may ask for "I am not a robot": a word, or `{ use: images, adaptive: true, from: 3 }`.
///
/// @param usual how a step asks that says no more than that it does
record Captchas(CaptchaRule usual, Report report) {

  static final Map<String, CaptchaMode> WAYS =
      Map.of("images", CaptchaMode.IMAGES, "altcha", CaptchaMode.ALTCHA);
  private static final int FROM = 3;
  private static final int LATEST = 100;

  static Captchas read(Fields portal, Report report) {
    Captchas preset = new Captchas(CaptchaRule.always(CaptchaMode.IMAGES), report);
    return new Captchas(
        portal
            .node("captcha")
            .map(node -> preset.rule(portal, node, Map.of()))
            .orElse(preset.usual()),
        report);
  }

  /// @param asks whether a step asks that says nothing of it
  CaptchaRule of(Fields step, boolean asks) {
    Map<String, CaptchaRule> also = Map.of("true", usual, "false", CaptchaRule.NONE);
    return step.node("captcha")
        .map(node -> rule(step, node, also))
        .orElse(asks ? usual : CaptchaRule.NONE);
  }

  private CaptchaRule rule(Fields parent, Node node, Map<String, CaptchaRule> also) {
    if (node instanceof Mapping) {
      Fields settings = Fields.of(node, report);
      CaptchaRule rule = rule(settings);
      settings.finish();
      return rule;
    }
    Map<String, CaptchaRule> words = new HashMap<>(also);
    WAYS.forEach((word, way) -> words.put(word, CaptchaRule.always(way)));
    return parent.scalar(node).flatMap(s -> parent.choice(s, words)).orElse(CaptchaRule.NONE);
  }

  private CaptchaRule rule(Fields settings) {
    CaptchaMode use = settings.choice("use", WAYS).orElse(usual.use());
    boolean adaptive = settings.flag("adaptive", false);
    int from = settings.number("from", FROM, 2, LATEST);
    if (!adaptive && settings.node("from").isPresent()) {
      report.error(settings.place("from"), "captcha-from");
    }
    return adaptive ? new CaptchaRule(use, from) : CaptchaRule.always(use);
  }
}
