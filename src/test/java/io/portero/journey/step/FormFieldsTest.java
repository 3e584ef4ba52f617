package io.portero.journey.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.journey.Answer;
import io.portero.portal.CodeSpec;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What pasting brings along is no reason to refuse a number, an address or a code.
class FormFieldsTest {

  @Test
  @DisplayName("A4 signs that nobody sees are no part of a number or an address")
  void unseen() {
    assertThat(fields("317\u200b555\u20600142").mobile("x"))
        .map(MobileNumber::e164)
        .contains("+573175550142");
    assertThat(fields("ana\u200b@correo\u00ad.example").email("x"))
        .map(EmailAddress::value)
        .contains("ana@correo.example");
  }

  @ParameterizedTest
  @DisplayName("B7 a message of several lines is pasted whole, and its code is found")
  @ValueSource(
      strings = {
        "Multiportal:\n482915\nes su codigo",
        "Multiportal:\r\n482915\r\n",
        "\u2068Código\u2069:\t48\u200b2915\n@portal.example #482915"
      })
  void code(String pasted) {
    var spec = new CodeSpec("0123456789", 6, Duration.ofMinutes(10), 3, Duration.ofSeconds(60), 10);
    assertThat(fields(pasted).code("x", spec).reveal()).isEqualTo("482915");
  }

  @ParameterizedTest
  @DisplayName("B2 a date is read as the browser sends it and as people write it")
  @ValueSource(strings = {"2004-08-07", "7/8/2004", "07/08/2004", "7.8.2004", "07-08-2004"})
  void date(String typed) {
    assertThat(fields(typed).date("x", LocalDate.of(2026, 1, 1)))
        .contains(LocalDate.of(2004, 8, 7));
  }

  private static FormFields fields(String typed) {
    return new FormFields(new Answer(Map.of("x", List.of(typed))));
  }
}
