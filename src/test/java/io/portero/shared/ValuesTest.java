package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @DisplayName("B2 a Colombian mobile number is understood however it is written")
  @ValueSource(
      strings = {
        "3174424530",
        "317 442 4530",
        "+57 317 442 45 30",
        "57 3174424530",
        "(317) 442-4530"
      })
  void mobile(String typed) {
    assertThat(MobileNumber.read(typed)).map(MobileNumber::e164).contains("+573174424530");
  }

  @ParameterizedTest
  @DisplayName("B2 what cannot get an SMS is no mobile number")
  @ValueSource(strings = {"", "12", "6014850851", "31744245", "abc", "999999999999999999999"})
  void noMobile(String typed) {
    assertThat(MobileNumber.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("B2 an e-mail address is compared in lower case and without spaces at its ends")
  @CsvSource({"'  Rosa.Q@Correo.Example ',rosa.q@correo.example", "a+b@x.co,a+b@x.co"})
  void email(String typed, String value) {
    assertThat(EmailAddress.read(typed)).map(EmailAddress::value).contains(value);
  }

  @ParameterizedTest
  @DisplayName("B2 what is no e-mail address is refused")
  @ValueSource(
      strings = {
        "",
        "rosa",
        "@x.co",
        "rosa@",
        "rosa@x",
        "a b@x.co",
        "rosa@x..co",
        "rosa@-x.co",
        "a@x.co\u0000"
      })
  @Asvs("2.2.1")
  void noEmail(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Property
  @Label("Reading values never fails, whatever is typed")
  void readingNeverFails(@ForAll String typed) {
    assertThat(EmailAddress.read(typed)).isNotNull();
    assertThat(MobileNumber.read(typed)).isNotNull();
    assertThat(DocumentNumber.read("CC", typed)).isNotNull();
  }

  @Test
  @DisplayName("A secret does not print itself")
  @Asvs("16.2.5")
  void secretsHide() {
    assertThat(Secret.of("7Zx1f")).asString().doesNotContain("7Zx1f");
  }

  @Test
  @DisplayName("Identifiers made later sort later")
  void idsAreOrdered() {
    Clock now = Clock.fixed(Instant.parse("2026-03-12T15:00:00Z"), ZoneOffset.UTC);
    assertThat(Ids.next(now).toString())
        .isLessThan(Ids.next(Clock.offset(now, Duration.ofMillis(1))).toString());
    assertThat(Ids.next(now).version()).isEqualTo(7);
  }

  @Test
  @DisplayName("C7 a code has the length and the characters asked for, and tokens are never alike")
  @Asvs("6.5.3")
  void codesAndTokens() {
    assertThat(Tokens.code("ab", 50).reveal())
        .hasSize(50)
        .containsPattern("^[ab]+$")
        .contains("a", "b");
    assertThat(Tokens.token().reveal()).isNotEqualTo(Tokens.token().reveal()).hasSize(43);
  }

  @Test
  @DisplayName("Where a request came from cannot forge a line of the log")
  @Asvs("16.4.1")
  void originIsOneLine() {
    assertThat(new Origin("127.0.0.1", "x\r\nadmin: ok").userAgent()).doesNotContain("\n", "\r");
    assertThat(new Origin("127.0.0.1", "x".repeat(10_000)).userAgent()).hasSize(300);
  }
}
