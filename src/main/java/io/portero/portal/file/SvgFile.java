package io.portero.portal.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/// A picture that will stand inside pages and mails: shapes only. What drawing programs add for themselves is taken off; what runs,
/// loads or leads elsewhere is reported.
public final class SvgFile {

  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String HANDLERS = "http://xml.org/sax/properties/";

  private SvgFile() {}

  /// The picture without what is not seen of it; empty, and reported, if it is none.
  public static Optional<String> clean(Source source, Report report) {
    long before = report.errors();
    SvgStyles styles = new SvgStyles(source, report);
    SvgCleaner cleaner = new SvgCleaner(source, styles.style(), report);
    try {
      parse(source, styles);
      parse(source, cleaner);
    } catch (SAXParseException e) {
      // The parser says -1 where it does not know.
      Place place =
          new Place(
              source.name(), Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()));
      report.error(place, "svg-malformed", "problem", String.valueOf(e.getMessage()));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      report.error(source.place(), "svg-malformed", "problem", String.valueOf(e.getMessage()));
    }
    return report.errors() > before ? Optional.empty() : Optional.of(cleaner.svg());
  }

  /// Entities of the file's own are filled in, a few of them; nothing outside of it is read.
  private static void parse(Source source, DefaultHandler2 handler)
      throws SAXException, IOException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    parser.setProperty(LIMITS + "entityExpansionLimit", "200");
    parser.setProperty(LIMITS + "totalEntitySizeLimit", "50000");
    parser.setProperty(LIMITS + "maxElementDepth", "64");
    parser.setProperty(HANDLERS + "lexical-handler", handler);
    parser.setProperty(HANDLERS + "declaration-handler", handler);
    parser.parse(new InputSource(new StringReader(source.text())), handler);
  }
}
