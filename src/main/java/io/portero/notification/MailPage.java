package io.portero.notification;

import io.portero.portal.DesignTokens;
import io.portero.shared.Language;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// The page around a mail's words: tables and attributes for old mail programs, dark colours for those that know them.
final class MailPage {

  /// `{name}`, `{light:role}`, `{dark:role}`: never the braces of a style sheet, which stand beside spaces.
  private static final Pattern PART = Pattern.compile("\\{([a-zA-Z:-]+)}");

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="{lang}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <base target="_blank">
      <title>{subject}</title>
      <style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      @media (prefers-color-scheme: dark) {
        .bg { background: {dark:bg} !important; }
        .surface { background: {dark:surface} !important; border-color: {dark:line} !important; }
        .sunken { background: {dark:sunken} !important; }
        .ink { color: {dark:ink} !important; }
        .soft { color: {dark:ink-soft} !important; }
        .line { border-color: {dark:line} !important; }
        .link { color: {dark:link} !important; }
        .button, .mark { background: {dark:accent} !important; }
        .on-button { color: {dark:on-accent} !important; }
        .trim { background: {dark:highlight} !important; }
      }
      </style>
      </head>
      <body class="bg" style="margin:0;padding:0;background:{light:bg};-webkit-text-size-adjust:100%">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="bg" bgcolor="{light:bg}" style="background:{light:bg}"><tr><td align="center" style="padding:24px 12px">
      <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;opacity:0">{opening}</div>
      <!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="surface" bgcolor="{light:surface}" style="max-width:560px;text-align:left;border-collapse:separate;background:{light:surface};border:1px solid {light:line};border-radius:{radius}">
      <tr><td style="padding:24px 24px 0">
      <p class="ink" style="margin:0 0 12px;font:700 19px/1.3 {headingFont};color:{light:ink}">{brand}</p>
      <table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 24px"><tr><td class="mark" width="64" height="4" bgcolor="{light:accent}" style="width:64px;height:4px;font-size:0;line-height:0;background:{light:accent}">&nbsp;</td><td class="trim" width="24" height="4" bgcolor="{light:highlight}" style="width:24px;height:4px;font-size:0;line-height:0;background:{light:highlight}">&nbsp;</td></tr></table>
      </td></tr>
      <tr><td style="padding:0 24px 12px">
      {content}
      </td></tr>
      </table>
      <!--[if mso]></td></tr></table><![endif]-->
      </td></tr></table>
      </body>
      </html>
      """;

  /// Blanks after the opening, so that lists of mails show nothing of what stands below: no code, where others see the screen.
  private static final String PADDING = "&#847;&zwnj;&nbsp;&#8199;&shy;".repeat(60);

  private final DesignTokens tokens;
  private final Language language;
  private final String brand;

  MailPage(DesignTokens tokens, Language language, String brand) {
    this.tokens = tokens;
    this.language = language;
    this.brand = brand;
  }

  /// @param opening what lists of mails show beside the subject
  String html(String subject, String opening, String content) {
    Map<String, String> parts =
        Map.of(
            "lang", language.locale().toLanguageTag(),
            "subject", HtmlUtils.htmlEscape(subject, "UTF-8"),
            "brand", HtmlUtils.htmlEscape(brand, "UTF-8"),
            "opening", HtmlUtils.htmlEscape(opening, "UTF-8") + PADDING,
            "radius", tokens.light("radius-card"),
            "headingFont", tokens.light("font-heading"),
            "content", content);
    return PART.matcher(PAGE).replaceAll(m -> Matcher.quoteReplacement(part(m.group(1), parts)));
  }

  private String part(String name, Map<String, String> parts) {
    if (name.startsWith("light:")) {
      return tokens.light(name.substring("light:".length()));
    }
    if (name.startsWith("dark:")) {
      return tokens.dark(name.substring("dark:".length()));
    }
    return parts.getOrDefault(name, "");
  }
}
