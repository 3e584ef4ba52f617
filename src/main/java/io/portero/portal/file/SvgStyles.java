package io.portero.portal.file;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/// First reading of a picture: gathers its style sheets, which may stand behind what they are for.
final class SvgStyles extends DefaultHandler2 {

  private final Source source;
  private final Report report;
  private final SvgStyle style = new SvgStyle();
  private final StringBuilder css = new StringBuilder();
  private @Nullable Locator locator;
  private boolean inside;

  SvgStyles(Source source, Report report) {
    this.source = source;
    this.report = report;
  }

  SvgStyle style() {
    return style;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    inside = local.equals("style") && (uri.isEmpty() || uri.equals(SvgWords.SVG));
    css.setLength(0);
  }

  @Override
  public void characters(char[] text, int from, int length) {
    if (inside) {
      css.append(text, from, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (inside) {
      style
          .add(css.toString())
          .ifPresent(odd -> report.error(place(), "svg-style", "written", odd));
    }
    inside = false;
  }

  /// What another file says may change without anybody's seeing it.
  @Override
  public void externalEntityDecl(String name, String publicId, String systemId)
      throws SAXException {
    throw new SAXParseException("it takes in another file: " + systemId, locator);
  }

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  private Place place() {
    return locator == null ? source.place() : new Place(source.name(), locator.getLineNumber(), 0);
  }
}
