package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The code in a message, as a person copies it who copies too much.
class PastedCodeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "482915 | 482915",
        "482 915 | 482915",
        "482-915 | 482915",
        "4829 | 4829",
        "Multiportal: 482915 es su codigo de seguridad. Vence en 10 minutos. | 482915",
        "Multiportal: 482 915 es su codigo. Llame al 317 442 4530. | 482915",
        "317 442 4530 y 482915 | 482915",
        "Vence 24-02-2023 13:46:38 @portal.example.co #482915 | 482915",
        "12345678 482915 111222 | 482915",
        "código: 482915. | 482915",
        "(482915) | 482915",
        "４８２９１５ | 482915",
        "٤٨٢٩١٥ | 482915",
        "48\u200b2915 | 482915",
        "Su código: 482\u202f915, vence 13:46 | 482915",
        "Su código: 482–915, vence 13:46 | 482915",
      })
  @DisplayName("B7 of digits: the first run of exactly so many")
  void digits(String pasted, String code) {
    assertThat(spec(CodeSpec.DIGITS, 6).in(pasted)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7Zx1f | 7Zx1f",
        "7Z x1-f | 7Zx1f",
        "Detalles: NIT 900102030, Código: 7Zx1f, Fecha: 24-02-2023 | 7Zx1f",
        "Datos seguros. Código: abcDE | abcDE",
        "Código: abcde | abcde",
        "El código otoño es 7Zx1f | 7Zx1f",
      })
  @DisplayName("C7 of letters and digits: a word of the message is not taken for it")
  void lettersAndDigits(String pasted, String code) {
    assertThat(spec(CodeSpec.LETTERS_AND_DIGITS, 5).in(pasted)).isEqualTo(code);
  }

  private static CodeSpec spec(String alphabet, int length) {
    return new CodeSpec(alphabet, length, Duration.ofMinutes(10), 3, Duration.ofSeconds(60), 10);
  }
}
