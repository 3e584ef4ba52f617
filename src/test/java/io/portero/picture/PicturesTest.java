package io.portero.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.Language;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class PicturesTest {

  private static final Pictures PICTURES = new Pictures();
  private static final Set<String> SHAPES = Set.of("svg", "g", "path", "circle", "ellipse", "rect");

  static Stream<Picture> pictures() {
    return PICTURES.all().stream();
  }

  static Stream<Category> categories() {
    return PICTURES.categories().stream();
  }

  static Stream<Criterion> criteria() {
    return PICTURES.criteria().stream();
  }

  @Test
  @DisplayName(
      "B8 there are at least six categories, each with a name of its own in both languages")
  void categoriesAreEnough() {
    assertThat(PICTURES.categories()).hasSizeGreaterThanOrEqualTo(6);
    for (Language language : Language.values()) {
      assertThat(PICTURES.categories())
          .extracting(category -> category.names().get(language))
          .doesNotHaveDuplicates()
          .allSatisfy(name -> assertThat(name).isNotBlank());
    }
  }

  @ParameterizedTest(name = "B8 {0} has at least twelve pictures, no two of one name")
  @MethodSource("categories")
  void aCategoryHasEnoughPictures(Category category) {
    List<Picture> pictures = PICTURES.category(category.id());
    assertThat(pictures).hasSizeGreaterThanOrEqualTo(12);
    for (Language language : Language.values()) {
      assertThat(pictures)
          .extracting(picture -> picture.names().get(language))
          .doesNotHaveDuplicates()
          .allSatisfy(name -> assertThat(name).isNotBlank());
    }
  }

  @Test
  @DisplayName("B8 every picture is found by its id, and an unknown or hostile id finds nothing")
  @Asvs("5.3.2")
  void picturesAreFound() {
    assertThat(PICTURES.all()).allMatch(p -> PICTURES.find(p.id()).orElseThrow().equals(p));
    assertThat(PICTURES.all()).extracting(Picture::id).doesNotHaveDuplicates();
    for (String id : List.of("", "../catalogue", "x".repeat(10_000), "a\0b", "PARROT")) {
      assertThat(PICTURES.find(id)).isEmpty();
      assertThat(PICTURES.category(id)).isEmpty();
      assertThatThrownBy(() -> PICTURES.svg(id)).hasMessage("no such picture");
    }
  }

  @ParameterizedTest(name = "B8 the drawing of {0} is small, valid XML and only shapes")
  @MethodSource("pictures")
  void aDrawingIsHarmless(Picture picture) throws Exception {
    byte[] svg = PICTURES.svg(picture.id());
    assertThat(svg).hasSizeLessThan(6_000);
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    var elements = root.getElementsByTagName("*");
    IntStream.range(0, elements.getLength())
        .mapToObj(elements::item)
        .map(Element.class::cast)
        .forEach(PicturesTest::isHarmless);
  }

  private static void isHarmless(Element element) {
    assertThat(SHAPES).contains(element.getTagName());
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      assertThat(attributes.item(i).getNodeName()).doesNotStartWith("on").doesNotContain("href");
      assertThat(attributes.item(i).getNodeValue()).doesNotContain("url(", "javascript:");
    }
  }

  @Test
  @DisplayName("B8 no two pictures are the same drawing")
  void drawingsDiffer() {
    assertThat(pictures().map(picture -> new String(PICTURES.svg(picture.id()))))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("B4 there are at least eight criteria, and every tag is one of them")
  void criteriaAreEnough() {
    assertThat(PICTURES.criteria()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(PICTURES.criteria())
        .extracting(Criterion::id)
        .doesNotHaveDuplicates()
        .containsAll(pictures().flatMap(picture -> picture.tags().stream()).toList());
  }

  @ParameterizedTest(name = "B4 {0} has eight fitting pictures, and no picture on both sides")
  @MethodSource("criteria")
  void aCriterionIsUnambiguous(Criterion criterion) {
    assertThat(criterion.fitting()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(criterion.others())
        .hasSizeGreaterThanOrEqualTo(100)
        .doesNotContainAnyElementsOf(criterion.fitting());
    assertThat(criterion.phrases()).containsOnlyKeys(Language.values());
    assertThat(criterion.phrases().get(Language.ES))
        .startsWith("Seleccione todas las imágenes con ");
  }

  @Test
  @DisplayName("B4 a picture about which people could disagree is never shown under that criterion")
  void doubtsAreLeftOut() {
    Criterion animals = criteria().filter(c -> c.id().equals("animals")).findFirst().orElseThrow();
    Picture teddy = PICTURES.find("teddy-bear").orElseThrow();
    assertThat(animals.fitting()).doesNotContain(teddy);
    assertThat(animals.others()).doesNotContain(teddy);
    assertThat(animals.others()).contains(PICTURES.find("pizza").orElseThrow());
  }
}
