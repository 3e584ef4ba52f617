package io.portero.portal.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What operators' Markdown becomes.
class MarkdownTest {

  @ParameterizedTest
  @DisplayName("an address in a text breaks its line before its @ and its dots, and nothing else")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Escriba a ana@caja.com.co. Espere. | Escriba a ana<wbr>@caja<wbr>.com<wbr>.co. Espere.
          (ana.rojas@caja.co) | (ana<wbr>.rojas<wbr>@caja<wbr>.co)
          a@b.co, c@d.co | a<wbr>@b<wbr>.co, c<wbr>@d<wbr>.co
          **ana@caja.co** | <strong>ana<wbr>@caja<wbr>.co</strong>
          Ley 1581 de 2012. Vea caja.co. | Ley 1581 de 2012. Vea caja.co.
          @ y .@ y <@>. | @ y .@ y &lt;@&gt;.
          """)
  void addresses(String markdown, String html) {
    assertThat(Markdown.html(markdown, "help.es.md", 1, new Report()))
        .isEqualTo("<p>" + html + "</p>\n");
  }
}
