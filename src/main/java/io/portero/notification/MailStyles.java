package io.portero.notification;

import io.portero.portal.DesignTokens;

/// The style attributes of a mail's parts, in the light values; [MailPage] adds the dark ones by class.
final class MailStyles {

  private final DesignTokens tokens;

  MailStyles(DesignTokens tokens) {
    this.tokens = tokens;
  }

  String heading() {
    return style(
        "margin:0 0 16px;font:700 22px/1.25 "
            + tokens.light("font-heading")
            + ";color:"
            + tokens.light("ink"));
  }

  String paragraph(boolean small) {
    String size = small ? "15px/1.5 " : "17px/1.5 ";
    return style(
        "margin:0 0 16px;font:400 "
            + size
            + tokens.light("font-body")
            + ";color:"
            + tokens.light(small ? "ink-soft" : "ink")
            + ";overflow-wrap:anywhere");
  }

  String rowsStart() {
    return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" class=\"sunken\" bgcolor=\""
        + tokens.light("sunken")
        + "\""
        + style(
            "margin:0 0 20px;border-collapse:separate;background:"
                + tokens.light("sunken")
                + ";border-radius:"
                + tokens.light("radius-field"))
        + ">";
  }

  String row() {
    return style(
        "padding:12px 16px;font:400 17px/1.5 "
            + tokens.light("font-body")
            + ";color:"
            + tokens.light("ink")
            + ";overflow-wrap:anywhere");
  }

  String label() {
    return style(
        "font:400 15px/1.4 " + tokens.light("font-body") + ";color:" + tokens.light("ink-soft"));
  }

  String list(boolean small) {
    return style(
        "margin:0 0 16px;padding:0 0 0 24px;font:400 "
            + (small ? "15px" : "17px")
            + "/1.5 "
            + tokens.light("font-body")
            + ";color:"
            + tokens.light("ink")
            + ";overflow-wrap:anywhere");
  }

  String item() {
    return style("margin:0 0 8px");
  }

  String rule() {
    return style("margin:8px 0 20px;border:0;border-top:1px solid " + tokens.light("line"));
  }

  String link() {
    return style("color:" + tokens.light("link") + ";text-decoration:underline");
  }

  /// An address printed in full breaks anywhere, so that it never widens a telephone's page.
  String address() {
    return style(
        "color:" + tokens.light("link") + ";text-decoration:underline;word-break:break-all");
  }

  String code() {
    return style(
        "font:700 28px/1.3 "
            + tokens.light("font-code")
            + ";letter-spacing:0.12em;white-space:nowrap");
  }

  String buttonStart(String address) {
    return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\""
        + style("margin:4px 0 20px")
        + "><tr><td align=\"center\" class=\"button\" bgcolor=\""
        + tokens.light("accent")
        + "\""
        + style(
            "background:"
                + tokens.light("accent")
                + ";border-radius:"
                + tokens.light("radius-button"))
        + "><a class=\"on-button\" href=\""
        + address
        + "\""
        + style(
            "display:block;padding:14px 20px;font:700 17px/24px "
                + tokens.light("font-body")
                + ";color:"
                + tokens.light("on-accent")
                + ";text-decoration:none;text-align:center")
        + ">";
  }

  private static String style(String css) {
    return " style=\"" + css + "\"";
  }
}
