package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CausesTest {

  @Test
  @DisplayName("what lies under a failure is found at any depth, the failure itself too")
  void found() {
    var deepest = new SQLException("57P01");
    var failure = new IllegalStateException(new IOException(deepest));

    assertThat(Causes.any(failure, SQLException.class::isInstance)).isTrue();
    assertThat(Causes.any(failure, IllegalStateException.class::isInstance)).isTrue();
    assertThat(Causes.any(failure, InterruptedException.class::isInstance)).isFalse();
    assertThat(Causes.deepest(failure)).isSameAs(deepest);
    assertThat(Causes.deepest(deepest)).isSameAs(deepest);
  }

  @Test
  @DisplayName("a chain that leads back into itself ends")
  void round() {
    var one = new IllegalStateException("one");
    var other = new IllegalStateException("other", one);
    one.initCause(other);

    assertThat(Causes.of(other)).hasSizeLessThan(100).startsWith(other, one, other);
    assertThat(Causes.any(other, SQLException.class::isInstance)).isFalse();
  }
}
