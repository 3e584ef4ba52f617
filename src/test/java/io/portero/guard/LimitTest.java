package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitTest {

  private static final List<Limit> LIMITS = List.of(Limit.values());

  @Test
  @DisplayName("each rate limit has a name of its own and says for whom and what it is")
  void named() {
    List<String> labels = LIMITS.stream().map(Limit::countedAs).filter(LimitTest::isLabel).toList();
    assertThat(labels).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    assertThat(LIMITS)
        .extracting(limit -> limit.whom() + ": " + limit.what() + " " + limit.rule())
        .doesNotHaveDuplicates();
    assertThat(LIMITS).extracting(Limit::rule).noneMatch(String::isBlank);
  }

  @Test
  @DisplayName(
      "a limit that no rate limiter counts names the class that does, and is refused there")
  void countedElsewhere() {
    assertThat(LIMITS)
        .filteredOn(limit -> !isLabel(limit.countedAs()))
        .isNotEmpty()
        .allSatisfy(limit -> {
          assertThat(Class.forName("io.portero." + limit.countedAs())).isNotNull();
          assertThatThrownBy(limit::label).isInstanceOf(IllegalStateException.class);
        });
  }

  @Test
  @DisplayName("a figure that a portal's file says is nowhere else")
  void ofPortal() {
    assertThat(Arrays.asList(Limit.SMS, Limit.CODES, Limit.ANSWERS_WITHOUT_CAPTCHA))
        .allSatisfy(
            limit -> assertThatThrownBy(limit::most).isInstanceOf(IllegalStateException.class));
    assertThat(Limit.SMS.rule()).isEqualTo("the portal's `smsPerDay`, else 1,000 in 24 hours");
  }

  private static boolean isLabel(String counted) {
    return counted.chars().noneMatch(Character::isUpperCase);
  }
}
