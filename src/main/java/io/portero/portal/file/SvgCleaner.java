package io.portero.portal.file;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/// Second reading of a picture: writes down what is seen of it, in plain SVG.
final class SvgCleaner extends DefaultHandler2 {

  private static final Pattern LENGTH =
      Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:px|pt|mm)?");

  private final Source source;
  private final SvgStyle style;
  private final Report report;
  private final StringBuilder svg = new StringBuilder();
  private @Nullable Locator locator;
  private String open = "";
  private int skipped;

  SvgCleaner(Source source, SvgStyle style, Report report) {
    this.source = source;
    this.style = style;
    this.report = report;
  }

  String svg() {
    return svg.toString();
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    boolean root = svg.isEmpty();
    if (skipped > 0 || (!root && isEditors(uri, local, attributes))) {
      skipped++;
      return;
    }
    if (root && !local.equals("svg")) {
      report.error(place(), "svg-root", "element", name);
    }
    String element = local.equals("switch") ? "g" : local;
    if (!SvgWords.ELEMENTS.contains(element)) {
      report.error(place(), "svg-element", "element", name);
    }
    Map<String, String> kept = kept(element, attributes);
    if (root && !kept.containsKey("viewBox")) {
      viewBox(kept)
          .ifPresentOrElse(
              box -> kept.put("viewBox", box), () -> report.error(place(), "svg-viewbox"));
    }
    open = element;
    svg.append('<').append(element);
    if (root) {
      svg.append(" xmlns=\"").append(SvgWords.SVG).append('"');
    }
    kept.forEach((key, value) ->
        svg.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    svg.append('>');
  }

  /// What a drawing program keeps for itself: elements of its own name space, notes about the file, what it wraps for its like.
  private static boolean isEditors(String uri, String local, Attributes attributes) {
    boolean others = !uri.isEmpty() && !uri.equals(SvgWords.SVG);
    boolean wrapped =
        local.equals("foreignObject") && attributes.getValue("requiredExtensions") != null;
    return others || wrapped || local.equals("metadata") || local.equals("style");
  }

  private Map<String, String> kept(String element, Attributes attributes) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getLocalName(i);
      boolean plain = attributes.getURI(i).isEmpty() || name.equals("href");
      if (plain && name.toLowerCase(Locale.ROOT).startsWith("on")) {
        report.error(place(), "svg-attribute", "attribute", name, "value", attributes.getValue(i));
      } else if (plain) {
        keep(kept, name, attributes.getValue(i));
      }
    }
    look(kept, style.of(element, value(attributes, "class"), value(attributes, "id")));
    look(kept, SvgStyle.declarations(value(attributes, "style")));
    return kept;
  }

  private void look(Map<String, String> kept, Map<String, String> look) {
    look.forEach((name, value) -> {
      if (SvgWords.LOOK.contains(name) || SvgWords.leadsElsewhere(name, value)) {
        keep(kept, name, value);
      }
    });
  }

  private void keep(Map<String, String> kept, String name, String value) {
    if (SvgWords.leadsElsewhere(name, value)) {
      report.error(place(), "svg-attribute", "attribute", name, "value", value);
    } else if (SvgWords.isAttribute(name)) {
      kept.put(name, value);
    }
  }

  @Override
  public void characters(char[] text, int from, int length) {
    if (skipped == 0 && SvgWords.WITH_WORDS.contains(open)) {
      svg.append(escaped(new String(text, from, length)));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    svg.append("</").append(local.equals("switch") ? "g" : local).append('>');
    open = "";
  }

  @Override
  public void processingInstruction(String target, String data) {
    if (target.equals("xml-stylesheet")) {
      report.error(place(), "svg-element", "element", "?" + target);
    }
  }

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  private static Optional<String> viewBox(Map<String, String> root) {
    Matcher width = LENGTH.matcher(root.getOrDefault("width", ""));
    Matcher height = LENGTH.matcher(root.getOrDefault("height", ""));
    return width.matches() && height.matches()
        ? Optional.of("0 0 " + width.group(1) + " " + height.group(1))
        : Optional.empty();
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue("", name);
    return value == null ? "" : value;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private Place place() {
    return locator == null ? source.place() : new Place(source.name(), locator.getLineNumber(), 0);
  }
}
