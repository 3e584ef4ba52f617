package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What stands in the templates and scripts that browsers get, and what must not.
class BrowserCodeTest {

  private static final Sources SCRIPTS = Sources.scripts();
  private static final Sources TEMPLATES = Sources.templates();

  @Test
  @DisplayName("there are scripts and templates to look at, and the rules find what they seek")
  void sees() {
    assertThat(SCRIPTS.files()).hasSizeGreaterThan(15);
    assertThat(TEMPLATES.files()).hasSizeGreaterThan(50);
    assertThat(TEMPLATES.find("<form\\b")).isNotEmpty();
  }

  @Test
  @DisplayName("scripts put text into pages as text: HTML only where our own server made the piece")
  @Asvs("3.2.2")
  void text() {
    assertThat(SCRIPTS.filesWith("innerHTML|outerHTML|insertAdjacentHTML|document\\.write"))
        .containsExactly("captcha.js");
    assertThat(SCRIPTS.find("innerHTML = \\w+"))
        .containsExactly("captcha.js: innerHTML = fragment");
  }

  @Test
  @DisplayName("scripts evaluate nothing")
  @Asvs("1.3.2")
  void evaluation() {
    assertThat(SCRIPTS.find("\\beval\\(|new Function\\(|setTimeout\\(['\"]|javascript:")).isEmpty();
  }

  @Test
  @DisplayName(
      "pages hold no script of their own: data for scripts stand in attributes, which the templates escape")
  @Asvs("1.2.3")
  void inline() {
    assertThat(TEMPLATES.find("<script\\b[^>]*>"))
        .isNotEmpty()
        .allMatch(tag -> tag.contains(" src="));
    assertThat(TEMPLATES.find("(?i)<[a-z][^>]*\\son[a-z]+\\s*=")).isEmpty();
  }

  @Test
  @DisplayName("templates escape all but the operator's own help and legal texts")
  @Asvs({"1.1.2", "1.2.1"})
  void escaping() {
    assertThat(TEMPLATES.find("\\$unsafe\\{[^}]*}"))
        .containsExactly(
            "page/help.jte: $unsafe{html}",
            "page/legal.jte: $unsafe{document.html().get(site.language())}");
  }

  @Test
  @DisplayName("no comment leaves with a page; mails have those that Outlook reads")
  void comments() {
    assertThat(TEMPLATES.find("<!--[^>]*>"))
        .allMatch(found -> found.startsWith("mail/page.jte: <!--[if mso]>"));
  }

  @Test
  @DisplayName("no plug-ins: no object, embed or applet")
  @Asvs("3.7.1")
  void plugins() {
    assertThat(TEMPLATES.find("<(object|embed|applet|OBJECT|EMBED|APPLET)\\b")).isEmpty();
  }

  @Test
  @DisplayName("forms are sent by POST, so that nothing typed stands in an address")
  @Asvs({"14.2.1", "3.5.3"})
  void post() {
    assertThat(TEMPLATES.find("(?i)<form\\b[^>]*>"))
        .allMatch(tag -> tag.contains("method=\"post\""));
  }

  @Test
  @DisplayName("nothing hinders pasting or password managers")
  @Asvs("6.2.7")
  void paste() {
    assertThat(SCRIPTS.find("['\"](paste|copy|contextmenu|drop)['\"]"))
        .allMatch(found -> found.startsWith("code.js"));
    assertThat(TEMPLATES.find("(?i)autocomplete=\"off\"|onpaste")).isEmpty();
  }

  @Test
  @DisplayName("browsers are given nothing to store but cookies that scripts cannot read")
  @Asvs("14.3.3")
  void storage() {
    assertThat(
            SCRIPTS.find(
                "localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.|serviceWorker"))
        .isEmpty();
  }

  @Test
  @DisplayName("no window listens to messages: only the captcha's worker and who started it talk")
  @Asvs("3.5.5")
  void messages() {
    assertThat(SCRIPTS.filesWith("postMessage|['\"]message['\"]|onmessage"))
        .containsExactly("work-finder.js", "work.js");
    assertThat(SCRIPTS.filesWith("work-finder\\.js")).containsExactly("work.js");
    assertThat(TEMPLATES.find("work-finder")).isEmpty();
  }

  @Test
  @DisplayName("scripts compare strictly")
  @Asvs("15.3.5")
  void strict() {
    assertThat(SCRIPTS.find("[^=!<>]==[^=]|!=[^=]")).isEmpty();
  }

  @Test
  @DisplayName("scripts never set a property by a name from elsewhere, and touch no prototype")
  @Asvs("15.3.6")
  void prototypes() {
    assertThat(SCRIPTS.find("__proto__|\\.prototype|setPrototypeOf|\\.constructor")).isEmpty();
    assertThat(
            SCRIPTS.find(
                "\\w\\[(?!at]|i]|\\d+]|i >> 2]|text\\.length >> 2])[^\\]\\n]+]\\s*(\\|?=)[^=>]"))
        .isEmpty();
    assertThat(SCRIPTS.find("Object\\.assign\\((?!button|input|\\{)|\\bmerge\\(")).isEmpty();
  }
}
