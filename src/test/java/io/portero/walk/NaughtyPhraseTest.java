package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.picture.Pictures;
import io.portero.recognition.Recognitions;
import io.portero.support.NaughtyStrings;
import io.portero.support.SharedServer;
import java.text.Normalizer;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/// A phrase is chosen freely and shown to whoever types the user: the one field whose words others get to see.
class NaughtyPhraseTest {

  private static final String USER = "zzyzx.seis";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  @Test
  @DisplayName(
      "B9 B14 each naughty string that may be a phrase is shown at sign-in as it was chosen")
  void shown() {
    String image = SERVER.server().bean(Pictures.class).all().getFirst().id();
    Account somebody =
        SERVER.sample().registered(USER, "seis@correo.example", "5831", image, "mi perro come");
    var recognitions = SERVER.server().bean(Recognitions.class);
    List<String> phrases =
        NaughtyStrings.all().stream()
            .filter(text -> recognitions.checkPhrase(text, USER).isEmpty())
            .toList();
    assertThat(phrases).hasSizeGreaterThan(100);

    for (String phrase : phrases) {
      SERVER
          .server()
          .bean(TransactionTemplate.class)
          .executeWithoutResult(
              _ -> recognitions.choose(somebody.portal(), somebody.id(), image, phrase));
      var page = SERVER.person().open("/multiportal/sign-in").submit("user", USER);
      assertThat(page.status()).isEqualTo(200);
      assertThat(new Markup(page).escapes(phrase)).as(phrase).isTrue();
      assertThat(new Markup(page).isOurs()).as(phrase).isTrue();
      assertThat(page.document().select("blockquote"))
          .extracting(Element::wholeText)
          .containsExactly("«" + tidy(phrase) + "»");
    }
  }

  /// As it is kept: composed, and without what cannot be seen around it.
  private static String tidy(String phrase) {
    return Normalizer.normalize(phrase, Normalizer.Form.NFC)
        .replaceAll("^[\\p{Z}\\p{C}]+|[\\p{Z}\\p{C}]+$", "");
  }
}
