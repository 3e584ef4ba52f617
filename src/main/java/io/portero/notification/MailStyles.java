package io.portero.notification;

/// The style attributes of a mail's parts, in the light values; [MailPage] adds the dark ones by class.
final class MailStyles {

  private static final String CODE_FONT =
      "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Roboto Mono', 'DejaVu Sans Mono', Consolas, monospace";

  private final Face face;

  MailStyles(Face face) {
    this.face = face;
  }

  String heading() {
    return style(
        "margin:0 0 16px;font:700 22px/1.25 " + face.headingFont() + ";color:" + face.light("ink"));
  }

  String paragraph(boolean small) {
    String size = small ? "15px/1.5 " : "17px/1.5 ";
    return style(
        "margin:0 0 16px;font:400 "
            + size
            + face.bodyFont()
            + ";color:"
            + face.light(small ? "ink-soft" : "ink")
            + ";overflow-wrap:anywhere");
  }

  String rowsStart() {
    return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" class=\"sunken\" bgcolor=\""
        + face.light("sunken")
        + "\""
        + style(
            "margin:0 0 20px;border-collapse:separate;background:"
                + face.light("sunken")
                + ";border-radius:"
                + face.radius("radius-field"))
        + ">";
  }

  String row() {
    return style(
        "padding:12px 16px;font:400 17px/1.5 "
            + face.bodyFont()
            + ";color:"
            + face.light("ink")
            + ";overflow-wrap:anywhere");
  }

  String label() {
    return style("font:400 15px/1.4 " + face.bodyFont() + ";color:" + face.light("ink-soft"));
  }

  String list(boolean small) {
    return style(
        "margin:0 0 16px;padding:0 0 0 24px;font:400 "
            + (small ? "15px" : "17px")
            + "/1.5 "
            + face.bodyFont()
            + ";color:"
            + face.light("ink")
            + ";overflow-wrap:anywhere");
  }

  String item() {
    return style("margin:0 0 8px");
  }

  String rule() {
    return style("margin:8px 0 20px;border:0;border-top:1px solid " + face.light("line"));
  }

  String link() {
    return style("color:" + face.light("link") + ";text-decoration:underline");
  }

  /// An address printed in full breaks anywhere, so that it never widens a telephone's page.
  String address() {
    return style("color:" + face.light("link") + ";text-decoration:underline;word-break:break-all");
  }

  String code() {
    return style("font:700 28px/1.3 " + CODE_FONT + ";letter-spacing:0.12em;white-space:nowrap");
  }

  String buttonStart(String address) {
    return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\""
        + style("margin:4px 0 20px")
        + "><tr><td align=\"center\" class=\"button\" bgcolor=\""
        + face.light("accent")
        + "\""
        + style(
            "background:" + face.light("accent") + ";border-radius:" + face.radius("radius-button"))
        + "><a class=\"on-button\" href=\""
        + address
        + "\""
        + style(
            "display:block;padding:14px 20px;font:700 17px/24px "
                + face.bodyFont()
                + ";color:"
                + face.light("on-accent")
                + ";text-decoration:none;text-align:center")
        + ">";
  }

  private static String style(String css) {
    return " style=\"" + css + "\"";
  }
}
