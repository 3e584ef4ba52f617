package io.portero.walk;

import io.portero.picture.Pictures;
import io.portero.shared.Language;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers the captcha as a person does who reads or sees: with knowledge of the words and of the pictures' looks.
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
    answer.put("tile", fitting(grid.document().select(".robot-ask").text(), tiles(person, grid)));
    answer.put("_csrf", form.value("_csrf"));
    URI verify = server.url().resolve("/multiportal/captcha/verify");
    String verdict = person.sendRaw(form.post(verify, answer)).body();
    return verdict.replaceFirst(".*\"pass\":\"([^\"]*)\".*", "$1");
  }

  /// The places of those pictures that meet the criterion.
  private String fitting(String criterion, List<String> tiles) {
    Pictures pictures = server.bean(Pictures.class);
    List<String> right =
        pictures.criteria().stream()
            .filter(c -> criterion.equals(c.phrases().get(Language.ES)))
            .flatMap(c -> c.fitting().stream())
            .map(p -> lines(pictures.svg(p.id())))
            .toList();
    return IntStream.range(0, tiles.size())
        .filter(i -> right.stream().anyMatch(tiles.get(i)::contains))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /// What is drawn in a picture, by which it is known again on a tile.
  private static String lines(byte[] svg) {
    String text = new String(svg, StandardCharsets.UTF_8);
    return text.substring(text.indexOf('>', text.indexOf("<svg")) + 1, text.lastIndexOf("</svg>"));
  }

  private static List<String> tiles(Person person, Person.Page grid) {
    return grid.document().select("img").eachAttr("src").stream()
        .map(address -> person.open(address).response().body())
        .toList();
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
