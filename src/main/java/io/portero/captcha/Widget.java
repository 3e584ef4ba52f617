package io.portero.captcha;

import java.util.List;
import java.util.Map;

/// What a page needs to show the captcha of another house, once somebody ticks the box.
///
/// @param global what the script calls itself, @param script its address, @param siteKey public
/// @param action that an answer must be for: the portal
/// @param sources what the page's content policy must let in, by directive
public record Widget(
    String global,
    String script,
    String siteKey,
    String action,
    Map<String, List<String>> sources) {}
