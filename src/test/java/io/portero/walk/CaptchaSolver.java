package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.captcha.CaptchaAnswers;
import io.portero.support.Person;
import io.portero.support.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers the captcha as a person does who reads or sees: with knowledge of the words, and of what only the server knows of its pictures.
final class CaptchaSolver {

  private final Server server;

  CaptchaSolver(Server server) {
    this.server = server;
  }

  static String[] and(String[] fields, String... more) {
    return Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  /// The form's fields with the answer to the written task that stands on the page.
  String[] inWords(Person.Page page, String... fields) {
    String[] question =
        page.document().select(".robot-ask").text().replaceFirst(".*que nombran ", "").split(": ");
    List<String> fitting = words().getOrDefault(question[0], List.of());
    String answer =
        Arrays.stream(question[1].split(", "))
            .filter(fitting::contains)
            .collect(Collectors.joining(", "));
    return and(fields, "words", answer);
  }

  /// Fetches a grid, recognises its pictures, and gives the pass for the right choice.
  String byPictures(Person person, Person.Page form) {
    Person.Page grid = person.open("/multiportal/captcha/challenge");
    Map<String, String> answer = new HashMap<>();
    answer.put("challenge", grid.value("challenge"));
    answer.put("tile", look(person, grid));
    answer.put("work", new CaptchaAnswers(server).work(grid.value("challenge")));
    answer.put("_csrf", form.value("_csrf"));
    URI verify = server.url().resolve("/multiportal/captcha/verify");
    String verdict = person.sendRaw(form.post(verify, answer)).body();
    return verdict.replaceFirst(".*\"pass\":\"([^\"]*)\".*", "$1");
  }

  /// Looks at every picture, as a browser does. What a person sees in them only the server can tell a test.
  private String look(Person person, Person.Page grid) {
    for (String address : grid.document().select("img").eachAttr("src")) {
      assertThat(person.open(address).status()).isEqualTo(200);
    }
    return new CaptchaAnswers(server)
        .pictures(grid.value("challenge")).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
  }

  private static Map<String, List<String>> words() {
    try (var in =
        Objects.requireNonNull(CaptchaSolver.class.getResourceAsStream("/captcha/words.es.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .collect(Collectors.toMap(p -> p[0], p -> List.of(p[1].split(", "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
