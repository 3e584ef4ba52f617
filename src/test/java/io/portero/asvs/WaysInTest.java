package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.Step;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The addresses that the program answers are those that are written down, each with whom it is for.
class WaysInTest {

  private static final String TABLE = "Who may do what";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  /// Without patterns in braces, without the container's own address for errors.
  private static List<String> answered() {
    return SERVER
        .server()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .map(path -> path.replaceAll("\\{(\\w+):(?:[^{}])*}", "{$1}"))
        .filter(path -> !path.equals("/error") && !path.equals("/{portal}/"))
        .distinct()
        .toList();
  }

  /// The cells of the row that begins so.
  private static List<String> row(String who) {
    return Documents.section(TABLE)
        .lines()
        .filter(line -> line.startsWith("| " + who))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "the table holds every address that is answered with whom it is for, the files of pages, the operator's program, and no other")
  @Asvs({"6.3.4", "8.1.1", "13.4.5"})
  void written() {
    Stream<String> others = Stream.of("/assets/**", "./portero");
    assertThat(Documents.column(TABLE, 1))
        .containsExactlyInAnyOrderElementsOf(Stream.concat(answered().stream(), others).toList());
  }

  @Test
  @DisplayName("the table says for each of them which data and which fields are read and written")
  @Asvs("8.1.2")
  void fields() {
    for (String who :
        List.of(
            "anybody",
            "who holds a link",
            "who is on a registration",
            "who is signed in",
            "who tries it out",
            "an operator")) {
      assertThat(row(who)).hasSize(6);
      assertThat(row(who).subList(3, 5)).doesNotContain("");
    }
    assertThat(row("who is signed in").get(4))
        .contains("document and number masked", "writes password, PIN, image, phrase, consents");
  }

  @Test
  @DisplayName(
      "every way in is written down with what it proves: the kinds of journeys, and the link of the mails")
  @Asvs({"6.1.3", "6.3.4"})
  void ways() {
    Stream<String> journeys =
        Arrays.stream(io.portero.portal.JourneyKind.values()).map(kind -> "/" + kind.path());
    assertThat(Documents.column("All ways in", 0))
        .filteredOn(word -> word.startsWith("/"))
        .hasSameElementsAs(Stream.concat(journeys, Stream.of("/not-me")).toList());
  }

  @Test
  @DisplayName(
      "a journey is made of the steps that are written down, and none of them asks a secret question or gives a hint")
  @Asvs("6.4.2")
  void steps() {
    String document = Documents.read(Path.of("docs/add-a-portal.md"));
    String table =
        document.substring(document.indexOf("### Steps"), document.indexOf("### Captcha"));
    List<String> kinds =
        Arrays.stream(Step.class.getPermittedSubclasses())
            .map(type ->
                type.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT))
            .toList();
    assertThat(
            table
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1]))
        .containsExactlyInAnyOrderElementsOf(kinds);
    assertThat(kinds).noneMatch(kind -> kind.matches(".*(question|hint|reminder).*"));
    assertThat(Sources.templates().find("(?i)name = \"(hint|question|answer)\"")).isEmpty();
  }

  @Test
  @DisplayName("what is for the signed in sends anybody else to the sign-in page, and does nothing")
  @Asvs({"8.2.1", "8.3.1"})
  void signedInOnly() {
    List<String> addresses =
        answered().stream()
            .filter(path -> path.matches("/\\{portal}/(account.*|sign-out)"))
            .map(path -> path.replace("{portal}", "alianza"))
            .toList();
    assertThat(addresses)
        .containsExactlyInAnyOrder(
            "/alianza/account",
            "/alianza/account/sessions/end",
            "/alianza/account/sessions/end-others",
            "/alianza/account/devices/remove",
            "/alianza/account/consents/withdraw",
            "/alianza/sign-out");
    long before = acts();
    for (String path : addresses) {
      Person stranger = SERVER.person();
      Person.Page form = stranger.open("/alianza/sign-in");
      Person.Page landed =
          path.endsWith("/account")
              ? stranger.open(path)
              : stranger.page(
                  stranger.sendRaw(
                      form.post(
                          SERVER.server().url().resolve(path),
                          Map.of("_csrf", form.value("_csrf"), "id", "x"))));
      assertThat(landed.path()).as(path).isEqualTo("/alianza/sign-in");
    }
    assertThat(acts()).isEqualTo(before);
  }

  /// How often somebody did what these addresses do.
  private static long acts() {
    return SERVER.count(
        """
        select count(*) from audit where what in
          ('session-ended', 'sessions-ended', 'device-removed', 'consent-withdrawn', 'sign-out')
        """);
  }
}
