package io.portero.walk;

import io.portero.support.Person;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Whether a page's markup is the product's own, whatever was typed before.
final class Markup {

  /// What a parser of HTML takes for the beginning of markup.
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");

  private final Person.Page page;

  Markup(Person.Page page) {
    this.page = page;
  }

  /// Whether nothing of this stands on the page as markup.
  boolean escapes(String typed) {
    return !TAG.matcher(typed).find() || !page.response().body().contains(typed);
  }

  /// No script, handler, frame or address but those that our templates write.
  boolean isOurs() {
    return page.document()
            .select("iframe, object, embed, base, script:not([src]), meta[http-equiv=refresh]")
            .isEmpty()
        && page.document().getAllElements().stream().allMatch(Markup::isHarmless);
  }

  private static boolean isHarmless(Element element) {
    return element.attributes().asList().stream()
            .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style"))
        && isOwn(element, "src")
        && (!element.is("link, form") || isOwn(element, "href") && isOwn(element, "action"))
        && !element.attr("href").strip().matches("(?is)(javascript|data|vbscript):.*");
  }

  /// An address on this server: nothing is loaded from, or sent to, another.
  private static boolean isOwn(Element element, String attribute) {
    String address = element.attr(attribute);
    return address.isEmpty() || address.startsWith("/") && !address.startsWith("//");
  }
}
