package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.portero.asvs.Asvs;
import io.portero.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageTextsTest {

  private final PageTexts texts =
      new PageTexts(
          new io.portero.portal.Texts(
              Language.EN, Map.of("told", "**{user}** at {place}: [write](help) to {name}.")),
          "");

  @Test
  @DisplayName("a value that contains a placeholder is neither filled again nor made markup")
  @Asvs("1.3.7")
  void valuesAreNotFilledAgain() {
    StringOutput html = new StringOutput();
    texts
        .html("told", "user", "{name}", "place", "**{user}**", "name", "<b>{place}", "help", "/h")
        .writeTo(html);

    assertThat(html)
        .hasToString(
            "<strong><span translate=\"no\">{name}</span></strong> at **{user}**:"
                + " <a href=\"/h\">write</a> to &lt;b&gt;{place}.");
  }
}
