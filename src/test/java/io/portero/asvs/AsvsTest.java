package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Makes `docs/asvs.md`, and refuses what cannot be true.
class AsvsTest {

  private static final Path PAGE = Path.of("docs/asvs.md");

  private final Lists lists = Lists.read();
  private final Map<String, Set<String>> shown = Shown.byRequirement();
  private final List<String> ids = lists.requirements().stream().map(Requirement::id).toList();

  @Test
  @DisplayName("the list is whole: 70 requirements of level 1, 183 of level 2, in order, each once")
  void whole() {
    assertThat(lists.requirements()).filteredOn(r -> r.level() == 1).hasSize(70);
    assertThat(lists.requirements()).filteredOn(r -> r.level() == 2).hasSize(183);
    assertThat(lists.requirements())
        .filteredOn(r -> r.level() == 3)
        .extracting(Requirement::id)
        .contains("6.3.5", "6.3.7", "6.3.8");
    assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo(Requirement.IN_ORDER);
    assertThat(lists.requirements())
        .allSatisfy(r -> assertThat(r.what().split(" ").length).isLessThanOrEqualTo(12));
  }

  @Test
  @DisplayName(
      "each requirement is exactly one of shown, not applicable and open, and none is made up")
  void oneOfThree() {
    for (var words : List.of(lists.notApplicable(), lists.open())) {
      assertThat(words.keySet()).isSubsetOf(ids);
      assertThat(words.values()).allSatisfy(why -> assertThat(why).hasSizeGreaterThan(15));
    }
    assertThat(shown.keySet()).as("numbers in @Asvs that the list does not have").isSubsetOf(ids);
    assertThat(lists.remarks().keySet()).as("remarks on what is shown").isSubsetOf(shown.keySet());
    assertThat(ids)
        .allSatisfy(id ->
            assertThat(
                    Stream.of(shown, lists.notApplicable(), lists.open())
                        .filter(part -> part.containsKey(id)))
                .as(id)
                .hasSize(1));
  }

  @Test
  @DisplayName("whatever shows a requirement is a test, and is not switched off")
  void testsRun() {
    assertThat(Shown.neverRun()).isEmpty();
  }

  @Test
  @DisplayName("docs/asvs.md says what the tests say")
  void page() throws IOException {
    String made = new AsvsPage(lists, shown).text();
    if (System.getProperty("asvs.write") != null) {
      Files.writeString(PAGE, made);
    }
    assertThat(PAGE)
        .as("to write it anew: mvn test -Dtest=AsvsTest -Dasvs.write")
        .content()
        .isEqualTo(made);
  }
}
