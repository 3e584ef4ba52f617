package io.portero.portal.file;

import io.portero.fuzz.Expect;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Any bytes as an operator's picture: what is accepted has nothing that runs or loads, however a browser reads it.
public final class SvgFuzz {

  private SvgFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Report report = new Report();
    Source.of("logo.svg", data, report)
        .ifPresent(source -> {
          SvgFile.clean(source, report).ifPresent(SvgFuzz::isHarmless);
        });
    YamlFuzz.explained(report);
  }

  private static void isHarmless(String svg) {
    for (Element element : Jsoup.parseBodyFragment(svg).body().getAllElements()) {
      Expect.that(
          !element.is("script, style, iframe, foreignObject, image, img, object, embed, animate"),
          "nothing that runs or loads: " + element);
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        Expect.that(!name.startsWith("on"), "no handler: " + name);
        Expect.that(
            !name.endsWith("href") || attribute.getValue().startsWith("#"), "no way out: " + name);
      }
    }
  }
}
