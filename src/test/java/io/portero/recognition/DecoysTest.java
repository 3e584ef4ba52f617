package io.portero.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.picture.Pictures;
import io.portero.shared.PortalId;
import io.portero.support.SomeKeys;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoysTest {

  private static final PortalId PORTAL = new PortalId("multiportal");
  private static final Pictures PICTURES = new Pictures();
  private static final Decoys DECOYS = new Decoys(SomeKeys.named("one"), PICTURES.all());

  @Property(tries = 500)
  @Label(
      "B13 any user, however odd, gets a known image and a phrase that a person could have written")
  void anyUserGetsADecoy(@ForAll @StringLength(max = 200) String user) {
    assertPlausible(DECOYS.of(PORTAL, user), user);
  }

  @ParameterizedTest(name = "B13 odd user {index}")
  @ValueSource(
      strings = {
        "",
        "  ",
        "a\0b",
        "👩‍👩‍👧🇨🇴",
        "\u202Eorep",
        "\uD800",
        "' OR 1=1 --",
        "<script>",
        "familia"
      })
  void oddUsersGetADecoy(String user) {
    assertPlausible(DECOYS.of(PORTAL, user), user);
  }

  @Test
  @DisplayName("B13 a user of 10,000 characters gets a decoy")
  void aLongUserGetsADecoy() {
    assertPlausible(DECOYS.of(PORTAL, "ñ".repeat(10_000)), "ñ".repeat(10_000));
  }

  private static void assertPlausible(Recognition decoy, String user) {
    assertThat(PICTURES.find(decoy.image())).isPresent();
    assertThat(decoy.phrase()).hasSizeBetween(10, 40);
    assertThat(PhrasePolicy.check(decoy.phrase(), user)).isEmpty();
  }

  @Property(tries = 200)
  @Label("B13 the same user always gets the same decoy, on every node and after every start")
  void decoysAreStable(@ForAll @StringLength(max = 40) String user) {
    Decoys elsewhere = new Decoys(SomeKeys.named("one"), PICTURES.all());
    assertThat(elsewhere.of(PORTAL, user)).isEqualTo(DECOYS.of(PORTAL, user));
  }

  @Test
  @DisplayName("B13 a user typed with other capitals or blanks around it is the same user")
  void wayOfTypingDoesNotMatter() {
    assertThat(DECOYS.of(PORTAL, " Rosa.Quintero ")).isEqualTo(DECOYS.of(PORTAL, "rosa.quintero"));
  }

  @Test
  @DisplayName("B13 another portal and another key give other decoys")
  void decoysDependOnPortalAndKey() {
    Recognition decoy = DECOYS.of(PORTAL, "rosaquintero");
    assertThat(DECOYS.of(new PortalId("other"), "rosaquintero")).isNotEqualTo(decoy);
    assertThat(new Decoys(SomeKeys.named("two"), PICTURES.all()).of(PORTAL, "rosaquintero"))
        .isNotEqualTo(decoy);
  }

  @Test
  @DisplayName("B13 images are spread evenly over unknown users")
  void imagesAreSpreadEvenly() {
    int users = 100 * PICTURES.all().size();
    Map<String, Long> counts =
        IntStream.range(0, users)
            .mapToObj(i -> DECOYS.of(PORTAL, "user" + i).image())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    // 100 expected of each: six standard deviations are 60.
    assertThat(counts).hasSize(PICTURES.all().size());
    assertThat(counts.values()).allMatch(count -> count > 40 && count < 160);
  }

  @Test
  @DisplayName(
      "B13 a picture added to the catalogue changes nobody's decoy but those that it takes over")
  void anAddedPictureTakesOnlyItsShare() {
    var before = PICTURES.all().stream().filter(p -> !p.id().equals("parrot")).toList();
    Decoys decoysBefore = new Decoys(SomeKeys.named("one"), before);
    for (int i = 0; i < 2_000; i++) {
      String after = DECOYS.of(PORTAL, "user" + i).image();
      assertThat(after).isIn("parrot", decoysBefore.of(PORTAL, "user" + i).image());
    }
  }

  @Test
  @DisplayName("B13 phrases hardly ever meet: 5,000 users share few")
  void phrasesAreMany() {
    assertThat(
            IntStream.range(0, 5_000)
                .mapToObj(i -> DECOYS.of(PORTAL, "user" + i).phrase())
                .distinct())
        .hasSizeGreaterThan(4_000);
  }

  @Test
  @DisplayName(
      "B13 phrases look typed by different people: some in lower case, in capitals, with a dot, with a number")
  void phrasesHaveManyHands() {
    var phrases =
        IntStream.range(0, 2_000).mapToObj(i -> DECOYS.of(PORTAL, "user" + i).phrase()).toList();
    assertThat(phrases).anyMatch(p -> p.equals(p.toLowerCase(Locale.ROOT)));
    assertThat(phrases).anyMatch(p -> p.equals(p.toUpperCase(Locale.ROOT)));
    assertThat(phrases).anyMatch(p -> p.endsWith("."));
    assertThat(phrases).anyMatch(p -> p.matches(".*[0-9]"));
    assertThat(phrases).anyMatch(p -> p.matches(".*[áéíóú].*"));
  }

  @Test
  @DisplayName(
      "B13 decoys outlive an upgrade: a change here means that all unknown users see something new")
  void decoysOutliveAnUpgrade() {
    assertThat(DECOYS.of(PORTAL, "rosaquintero"))
        .isEqualTo(new Recognition("kangaroo", "promocion 2006 colegio de popayan"));
  }

  @Test
  @DisplayName("B13 a rotation of the master key changes nobody's decoy")
  void outliveTheirKey() {
    Decoys before = new Decoys(SomeKeys.named("first"), PICTURES.all());
    Decoys after = new Decoys(SomeKeys.ring("third", "second", "first"), PICTURES.all());
    Decoys elsewhere = new Decoys(SomeKeys.named("third"), PICTURES.all());

    for (String user : java.util.List.of("rosa", "nadie", "cgomez")) {
      assertThat(after.of(PORTAL, user)).isEqualTo(before.of(PORTAL, user));
      assertThat(elsewhere.of(PORTAL, user)).isNotEqualTo(before.of(PORTAL, user));
    }
  }
}
