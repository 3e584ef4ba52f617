package io.portero.portal.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Checks a picture that will stand inside pages and mails: shapes only; nothing that runs, loads or leads elsewhere.
public final class SvgFile {

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "title",
          "desc",
          "defs",
          "lineargradient",
          "radialgradient",
          "stop",
          "clippath",
          "mask",
          "use",
          "symbol",
          "text",
          "tspan");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)url\\(\\s*['\"]?(?!#)|@import|javascript:");

  private SvgFile() {}

  public static void check(Source source, Report report) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory
          .newSAXParser()
          .parse(new InputSource(new StringReader(source.text())), new Check(source, report));
    } catch (SAXParseException e) {
      // The parser says -1 where it does not know.
      Place place =
          new Place(
              source.name(), Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()));
      report.error(place, "svg-malformed", "problem", String.valueOf(e.getMessage()));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      report.error(source.place(), "svg-malformed", "problem", String.valueOf(e.getMessage()));
    }
  }

  private static final class Check extends DefaultHandler {
    private final Source source;
    private final Report report;
    private @Nullable Locator locator;
    private boolean root = true;

    Check(Source source, Report report) {
      this.source = source;
      this.report = report;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
      this.locator = locator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (root && !local.equals("svg")) {
        report.error(place(), "svg-root", "element", name);
      } else if (root && attributes.getValue("viewBox") == null) {
        report.error(place(), "svg-viewbox");
      }
      root = false;
      if (!ELEMENTS.contains(local.toLowerCase(Locale.ROOT))) {
        report.error(place(), "svg-element", "element", name);
      }
      for (int i = 0; i < attributes.getLength(); i++) {
        attribute(attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
      }
    }

    private void attribute(String name, String value) {
      boolean leads = name.equals("href") && !value.startsWith("#");
      if (name.startsWith("on")
          || name.equals("style")
          || leads
          || ELSEWHERE.matcher(value).find()) {
        report.error(place(), "svg-attribute", "attribute", name, "value", value);
      }
    }

    @Override
    public void processingInstruction(String target, String data) {
      report.error(place(), "svg-element", "element", "?" + target);
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }

    private Place place() {
      return locator == null
          ? source.place()
          : new Place(source.name(), locator.getLineNumber(), 0);
    }
  }
}
