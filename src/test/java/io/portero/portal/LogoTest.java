package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A logo as drawing programs save it becomes plain shapes; a PNG is taken as it is; what runs or loads is refused.
class LogoTest {

  private static final String SVG = "assets/logo.svg";
  private static final String PNG = "assets/logo.png";

  /// As Inkscape writes one: its own name spaces, a view, notes about the work, styles on each shape.
  private static final String INKSCAPE =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- Created with Inkscape (http://www.inkscape.org/) -->
      <svg width="48mm" height="48mm" viewBox="0 0 48 48" version="1.1" id="svg5" inkscape:version="1.3"
         xml:space="preserve" sodipodi:docname="logo.svg"
         xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
         xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
         xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns="http://www.w3.org/2000/svg">
        <sodipodi:namedview id="v7" pagecolor="#ffffff"><inkscape:page x="0"/></sodipodi:namedview>
        <metadata><rdf:RDF><rdf:li>Rosa Gil, rosa@correo.example</rdf:li></rdf:RDF></metadata>
        <defs><linearGradient id="a"><stop style="stop-color:#006b54;stop-opacity:1" offset="0"/></linearGradient></defs>
        <g inkscape:label="Capa 1" inkscape:groupmode="layer" id="layer1">
          <path style="fill:url(#a);stroke:none;-inkscape-font-specification:'Sans'" d="M 1,1 h 9"
             sodipodi:nodetypes="cc" inkscape:connector-curvature="0"/>
          <use xlink:href="#layer1" x="3"/>
        </g>
      </svg>
      """;

  /// As Illustrator does: a document type with entities, a style sheet, a part for itself.
  private static final String ILLUSTRATOR =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
        <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
      ]>
      <svg version="1.1" id="Capa_1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="http://www.w3.org/2000/svg"
         x="0px" y="0px" width="64px" height="32px" style="enable-background:new 0 0 64 32;" xml:space="preserve">
      <style type="text/css">
        .st0{fill:#006B54;} /* leaf */
        .st1,.st2{stroke:#FFFFFF;stroke-width:2;}
      </style>
      <switch>
        <foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"><i:pgfRef/></foreignObject>
        <g i:extraneous="self"><rect class="st0 st1" width="64" height="32"/><text class="st2" x="4">Caja &amp; Café</text></g>
      </switch>
      <i:pgf id="a">eNrlvXl==</i:pgf>
      </svg>
      """;

  @TempDir Path folder;
  private BrokenPortal portal;

  @BeforeEach
  void whole() {
    portal = new BrokenPortal(folder);
  }

  @Test
  @DisplayName("T1 an SVG of Inkscape is cleaned, and nothing of its author stays in it")
  void inkscape() {
    assertThat(logo(INKSCAPE))
        .contains("<stop offset=\"0\" stop-color=\"#006b54\" stop-opacity=\"1\">")
        .contains("d=\"M 1,1 h 9\" fill=\"url(#a)\" stroke=\"none\"")
        .contains("<use href=\"#layer1\" x=\"3\">")
        .doesNotContain("inkscape", "sodipodi", "style", "rosa@", "<!--", "<?");
  }

  @Test
  @DisplayName("T1 an SVG of Illustrator is cleaned, and its style sheet becomes attributes")
  void illustrator() {
    assertThat(logo(ILLUSTRATOR))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .contains("viewBox=\"0 0 64 32\"")
        .contains("fill=\"#006B54\" stroke=\"#FFFFFF\" stroke-width=\"2\"")
        .contains(">Caja &amp; Café</text>")
        .doesNotContain("foreignObject", "pgf", "adobe", "class", "style", "DOCTYPE", "ENTITY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x()</script>",
        "<a href=\"https://evil.example\"><path/></a>",
        "<image href=\"data:image/png;base64,AA\"/>",
        "<foreignObject><p/></foreignObject>",
        "<animate attributeName=\"x\"/>",
        "<use href=\"https://evil.example/x.svg#a\"/>",
        "<use xlink:href=\"data:image/svg+xml,x\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
        "<path onclick=\"x()\"/>",
        "<path OnLoad=\"x()\"/>",
        "<path style=\"fill:url(https://evil.example/x)\"/>",
        "<path style=\"background:url( 'https://evil.example/x')\"/>",
        "<path fill=\"url(//evil.example/x)\"/>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<style>path{fill:url(https://evil.example/x)}</style><path/>",
        "<style>g > path{fill:red}</style>",
        "<style>path{fill:red</style>",
      })
  @DisplayName("T1 what runs, loads or leads elsewhere is refused with its line")
  void refused(String inside) {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n" + inside + "</svg>";
    assertThat(portal.write(SVG, svg).report(Language.EN))
        .startsWith(SVG + ":2")
        .contains(": error: ");
  }

  @Test
  @DisplayName(
      "T1 what is hidden for a drawing program, or in another language of marks, goes with all it holds")
  void hidden() {
    assertThat(
            logo(
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:h='http://www.w3.org/1999/xhtml' viewBox='0 0 9 9'>"
                    + "<h:script>x()</h:script><metadata><script>y()</script></metadata><path d='M1 1'/></svg>"))
        .isEqualTo(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1\"></path></svg>");
  }

  @Test
  @DisplayName("T1 entities that grow, or come from another file, are refused at once")
  void entities() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"haha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    String end = "]><svg viewBox='0 0 9 9'><title>&a11;</title></svg>";
    assertThat(portal.write(SVG, laughs + end).report(Language.EN))
        .contains("the picture is no SVG");
    String file = "<!DOCTYPE svg [<!ENTITY a11 SYSTEM \"file:///etc/hostname\">";
    assertThat(portal.write(SVG, file + end).report(Language.EN)).contains("takes in another file");
  }

  @Test
  @DisplayName("T1 a PNG is taken by what it is, whatever its name, and loses its notes")
  void png() throws IOException {
    byte[] dots = png(64, 64);
    byte[] noted = withNote(dots, "tEXtAuthor\0Rosa Gil");
    portal.delete(SVG).write(PNG, noted);
    String taken = portal.check().portals().all().getFirst().files().theme().logo();
    assertThat(taken)
        .startsWith("<svg")
        .contains("viewBox=\"0 0 64 64\"", "data:image/png;base64,");
    portal.delete(PNG).write(SVG, dots);
    assertThat(portal.check().portals().all().getFirst().files().theme().logo()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"16, 16", "2000, 100", "1025, 1024", "200, 40"})
  @DisplayName("T1 a PNG of a size that no page can use is refused with the sizes that fit")
  void pngSize(int width, int height) throws IOException {
    portal.delete(SVG).write(PNG, png(width, height));
    assertThat(portal.report(Language.EN))
        .isEqualTo(
            PNG
                + ": error: the PNG has "
                + width
                + " by "
                + height
                + " pixels → from 32 to 1024 pixels on each side, and no side more than four times the other");
  }

  @Test
  @DisplayName("T1 a damaged PNG, another kind of picture and two logos are one error each")
  void others() throws IOException {
    byte[] dots = png(64, 64);
    byte[] cut = Arrays.copyOf(dots, dots.length - 20);
    portal.delete(SVG);
    assertThat(portal.write(PNG, cut).report(Language.EN))
        .isEqualTo(PNG + ": error: the PNG is damaged → export it again");
    dots[40] ^= 1;
    assertThat(portal.write(PNG, dots).report(Language.EN)).contains("the PNG is damaged");
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
    assertThat(portal.write(PNG, jpeg).report(Language.EN))
        .isEqualTo(
            PNG
                + ": error: the picture is neither SVG nor PNG → save it as SVG, or as PNG of at most 1024 by 1024 pixels");
    portal.write(PNG, png(64, 64)).write(SVG, INKSCAPE);
    assertThat(portal.report(Language.EN))
        .isEqualTo(PNG + ": error: there are two logos → one of them: logo.svg or logo.png");
  }

  private String logo(String svg) {
    portal.write(SVG, svg);
    assertThat(portal.report(Language.EN)).isEmpty();
    return portal.check().portals().all().getFirst().files().theme().logo();
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
    return out.toByteArray();
  }

  /// One more chunk before the end.
  private static byte[] withNote(byte[] png, String chunk) {
    byte[] note = chunk.getBytes(StandardCharsets.ISO_8859_1);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(note);
    return java.nio.ByteBuffer.allocate(png.length + note.length + 8)
        .put(png, 0, png.length - 12)
        .putInt(note.length - 4)
        .put(note)
        .putInt((int) sum.getValue())
        .put(png, png.length - 12, 12)
        .array();
  }
}
