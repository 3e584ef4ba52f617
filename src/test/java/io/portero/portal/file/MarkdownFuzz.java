package io.portero.portal.file;

import io.portero.fuzz.Expect;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Any text as an operator's Markdown: what comes out has the elements of Markdown and no others.
public final class MarkdownFuzz {

  private static final Set<String> ELEMENTS =
      Set.of(
          "body",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "a",
          "em",
          "strong",
          "code",
          "pre",
          "blockquote",
          "hr",
          "br",
          "wbr",
          "img");
  private static final Set<String> ATTRIBUTES =
      Set.of("href", "title", "alt", "src", "start", "class", "rel");

  private MarkdownFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Report report = new Report();
    String html = Markdown.html(new String(data, StandardCharsets.UTF_8), "some.md", 1, report);
    boolean accepted = report.errors() == 0;
    Jsoup.parseBodyFragment(html)
        .body()
        .getAllElements()
        .forEach(element -> check(element, accepted));
    YamlFuzz.explained(report);
  }

  private static void check(Element element, boolean accepted) {
    Expect.that(ELEMENTS.contains(element.tagName()), "no element but Markdown's: " + element);
    for (Attribute attribute : element.attributes()) {
      Expect.that(ATTRIBUTES.contains(attribute.getKey()), "no attribute but Markdown's");
    }
    if (accepted) {
      Expect.that(!element.is("img"), "no picture");
      String to = element.attr("href").strip().replaceAll("\\p{Cntrl}", "");
      Expect.that(
          !to.matches("(?is)[a-z][a-z0-9+.-]*:.*") || to.matches("(?is)(https|mailto|tel):.*"),
          "no link but to a page, a mailbox or a telephone: " + to);
    }
  }
}
