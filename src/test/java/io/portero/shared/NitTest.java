package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitTest {

  @ParameterizedTest
  @DisplayName("A4 the digit of published NITs is the DIAN's")
  @CsvSource({
    "899999068,1", "890903938,8", "890900608,9", "860034313,7",
    "860002964,4", "860006606,0", "1118534248,0", "900102030,4"
  })
  void digitOfPublishedNits(String number, int digit) {
    assertThat(new Nit(number).digit()).isEqualTo(digit);
  }

  @ParameterizedTest
  @DisplayName(
      "A4 spaces, dots, commas and dashes never cause a failure, and the digit is recognised")
  @ValueSource(
      strings = {
        "900102030",
        " 900102030 ",
        "900.102.030",
        "900,102,030",
        "900.102.030-4",
        "900102030-4",
        "900102030 - 4",
        "9001020304",
        "900 102 030 4",
        "\u00a0900102030\u2013" + "4",
        "900-102-030-4"
      })
  void understoodHoweverTyped(String typed) {
    assertThat(Nit.read(typed)).map(r -> r.nit().number()).contains("900102030");
  }

  @ParameterizedTest
  @DisplayName("A4 what is no NIT is refused")
  @ValueSource(strings = {"", " ", "-", "abc", "900102030-5", "9001O2030", "1234567890123456"})
  void noNit(String typed) {
    assertThat(Nit.read(typed)).isEmpty();
  }

  @Property
  @Label("A4 every company's NIT is found again with its digit, with a dash or without")
  void foundAgain(@ForAll @LongRange(min = 800_000_000L, max = 999_999_999L) long number) {
    Nit nit = new Nit(String.valueOf(number));
    assertThat(Nit.read(number + "-" + nit.digit())).map(Nit.Reading::nit).contains(nit);
    assertThat(Nit.read("" + number + nit.digit())).map(Nit.Reading::nit).contains(nit);
    assertThat(Nit.read("" + number)).map(Nit.Reading::nit).contains(nit);
  }

  @Property
  @Label("A4 a wrong digit after a dash is never taken")
  @Asvs("2.2.3")
  void wrongDigit(
      @ForAll @LongRange(min = 1, max = 999_999_999L) long number,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    Nit nit = new Nit(String.valueOf(number));
    assertThat(Nit.read(number + "-" + (nit.digit() + off) % 10)).isEmpty();
  }

  @Property
  @Label("Reading a NIT never fails, whatever is typed")
  void neverFails(@ForAll String typed) {
    assertThat(Nit.read(typed))
        .satisfiesAnyOf(r -> assertThat(r).isEmpty(), r -> assertThat(r).isPresent());
  }
}
