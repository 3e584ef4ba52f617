package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DecorationProperties {

  private static final CommonPasswords COMMON = new CommonPasswords();

  @Property(tries = 300)
  @Label("a common word with a year, a sign and capitals stays common")
  void decorated(
      @ForAll("words") String word,
      @ForAll @IntRange(min = 1900, max = 2099) int year,
      @ForAll("signs") String sign) {
    String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);

    assertThat(COMMON.contains(capital + year + sign)).isTrue();
    assertThat(COMMON.contains(sign + word + year % 100 + sign)).isTrue();
    assertThat(COMMON.contains(word + word)).isTrue();
  }

  @Property(tries = 500)
  @Label("any text whatever is judged without an error")
  void anything(@ForAll String password) {
    COMMON.contains(password);
    assertThat(PersonalWordsRule.make(List.of("tesoreria", password), password))
        .isEqualTo(Decorations.plain(password).length() >= 4);
  }

  @Property(tries = 200)
  @Label("sixteen random letters are never called common")
  void random(@ForAll("letters") String password) {
    assertThat(COMMON.contains(password)).isFalse();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "colombia", "bogota", "mariposa", "dragon", "sunshine", "clave", "princesa");
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of("!", "*", ".", "#", "$", "-");
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofLength(16)
        .filter(s -> s.chars().distinct().count() > 8);
  }
}
