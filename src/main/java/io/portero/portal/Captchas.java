package io.portero.portal;

import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import io.portero.shared.PortalId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How the steps of a portal may ask for "I am not a robot": a word, or `{ use: images, adaptive: true, from: 3 }`.
///
/// @param usual how a step asks that says no more than that it does
/// @param provider the other house that steps may name
record Captchas(CaptchaRule usual, Optional<CaptchaProvider> provider, Report report) {

  static final Map<String, CaptchaMode> WAYS =
      Map.of("images", CaptchaMode.IMAGES, "altcha", CaptchaMode.ALTCHA);
  private static final int FROM = 3;
  private static final int LATEST = 100;

  /// `captcha` at the top of the file.
  static Captchas read(YamlFields portal, PortalId id, Report report) {
    CaptchaRule images = CaptchaRule.always(CaptchaMode.IMAGES);
    Captchas own = new Captchas(images, Optional.empty(), report);
    Optional<Node> node = portal.node("captcha");
    if (!(node.orElse(null) instanceof Mapping mapping)) {
      return own.with(node.map(n -> own.rule(portal, n, Map.of())).orElse(images));
    }
    YamlFields settings = YamlFields.of(mapping, report);
    Optional<CaptchaProvider> provider = new CaptchaProviderReader(id, report).read(settings);
    CaptchaRule preset = provider.map(p -> CaptchaRule.always(p.mode())).orElse(images);
    Captchas captchas = new Captchas(preset, provider, report);
    CaptchaRule usual = captchas.rule(settings);
    settings.finish();
    return captchas.with(usual);
  }

  private Captchas with(CaptchaRule rule) {
    return new Captchas(rule, provider, report);
  }

  /// @param asks whether a step asks that says nothing of it
  CaptchaRule of(YamlFields step, boolean asks) {
    Map<String, CaptchaRule> also = Map.of("true", usual, "false", CaptchaRule.NONE);
    return step.node("captcha")
        .map(node -> rule(step, node, also))
        .orElse(asks ? usual : CaptchaRule.NONE);
  }

  private CaptchaRule rule(YamlFields parent, Node node, Map<String, CaptchaRule> also) {
    if (node instanceof Mapping) {
      YamlFields settings = YamlFields.of(node, report);
      CaptchaRule rule = rule(settings);
      settings.finish();
      return rule;
    }
    Map<String, CaptchaRule> words = new HashMap<>(also);
    ways().forEach((word, way) -> words.put(word, CaptchaRule.always(way)));
    return parent
        .scalar(node)
        .filter(this::isOurs)
        .flatMap(s -> parent.choice(s, words))
        .orElse(CaptchaRule.NONE);
  }

  private CaptchaRule rule(YamlFields settings) {
    CaptchaMode use =
        settings
            .optional("use")
            .filter(this::isOurs)
            .flatMap(s -> settings.choice(s, ways()))
            .orElse(usual.use());
    boolean adaptive = settings.flag("adaptive", false);
    int from = settings.number("from", FROM, 2, LATEST);
    if (!adaptive && settings.node("from").isPresent()) {
      report.error(settings.place("from"), "captcha-from");
    }
    return adaptive ? new CaptchaRule(use, from) : CaptchaRule.always(use);
  }

  /// False, and reported, for a provider that the portal does not say how to reach.
  private boolean isOurs(Scalar word) {
    boolean ours = ways().containsKey(word.value());
    if (!ours && CaptchaProviderReader.PROVIDERS.containsKey(word.value())) {
      report.error(word.place(), "captcha-provider", "provider", word.value());
      return false;
    }
    return true;
  }

  private Map<String, CaptchaMode> ways() {
    Map<String, CaptchaMode> ways = new HashMap<>(WAYS);
    CaptchaProviderReader.PROVIDERS.forEach((word, mode) -> {
      if (provider.filter(p -> p.mode() == mode).isPresent()) {
        ways.put(word, mode);
      }
    });
    return ways;
  }
}
