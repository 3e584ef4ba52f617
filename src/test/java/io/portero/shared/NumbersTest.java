package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A number is understood however it is written, and never turned into another one.
class NumbersTest {

  @ParameterizedTest
  @DisplayName(
      "A4 a NIT is understood with whatever dash, zeros, groups and unseen signs are in it")
  @CsvSource(
      delimiter = '|',
      value = {
        "900102030−4|900102030",
        "0900102030|900102030",
        "000900102030-4|900102030",
        "09001020304|900102030",
        "52.890.417 - 4|52890417",
        "528904174|52890417",
        "52890417 4|52890417",
        "795412417|79541241",
        "1'020.304.051-5|1020304051",
        "10203040515|1020304051",
        "900.102.030.|900102030",
        "900.102.030.4|900102030",
        "900.102.0304|900102030",
        "900’102’030|900102030",
        "900\u200b102\u00ad030\u202e|900102030",
        "9︍00102030\ufe0f|900102030",
        "900\u00a0102\u202f030\u2007-\u00a04|900102030",
        "900102030\u2212\u200b4|900102030",
        "700123456|700123456",
        "528904175|528904175",
        "12345678|12345678",
        "９００１０２０３０－４|900102030",
        "９００．１０２．０３０|900102030",
        "٩٠٠١٠٢٠٣٠|900102030",
        "'''900102030-4'|900102030",
        "’900102030|900102030",
        "NIT 900102030|900102030",
        "NIT: 900.102.030-4|900102030",
        "Nit. 900.102.030-4|900102030",
        "N.I.T. 900102030 - 4|900102030",
        "900102030-|900102030",
        "900 102 030 4|900102030",
        "9 0 0 1 0 2 0 3 0|900102030",
        "9001020305|9001020305",
      })
  void nit(String typed, String number) {
    assertThat(Nit.read(typed)).map(r -> r.nit().number()).contains(number);
  }

  @ParameterizedTest
  @DisplayName("A4 a NIT that is a decimal, or has the wrong digit after a dash, is none")
  @ValueSource(
      strings = {
        "900.102.030 - 5",
        "900102030 -5",
        "900102030−5",
        "52.890.417 - 5",
        "900102031.0",
        "900102030.4",
        "900102031.00",
        "900102031.000",
        "900102031,0",
        "900.102.030,00",
        "9,00102E+08",
        "9.00102030E8",
        "9001020.30",
        "90.01.02.030",
        "900,102.030",
        "1.5",
        "900102030x",
        "000",
        "0-0",
        "900102030-04",
        "900.102.030-44",
        "900102030 5",
        "900 102 030 5",
        "52890417 5",
        "1020304051 7",
        "NIT",
        "''900102030",
        "900102030-4 900102031-1"
      })
  void noNit(String typed) {
    assertThat(Nit.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("A4 a wrong verification digit is known as such, however the dash is written")
  @CsvSource({
    "900.102.030 - 5,true",
    "900102030−5,true",
    "900102030 5,true",
    "52890417\u00a05,true",
    "900102030-4,false",
    "90010203 0,false",
    "900102031.0,false",
    "abc-d,false"
  })
  void wrongDigit(String typed, boolean wrong) {
    assertThat(Nit.hasWrongDigit(typed)).isEqualTo(wrong);
  }

  @ParameterizedTest
  @DisplayName("A4 a document's number is understood by its type")
  @CsvSource({
    "CC,52.890.431,52890431",
    "CC,0052890431,52890431",
    "CC,52.890.417-4,52890417",
    "CC,52\u200b890\u00a0431,52890431",
    "CC,52890417 4,52890417",
    "CC,52890417-4-,52890417",
    "CC,C.C. 52.890.431,52890431",
    "CC,CC 52890431,52890431",
    "CC,５２８９０４３１,52890431",
    "CC,’52890431,52890431",
    "PA,ＡＸ９９８８７,AX99887",
    "TI,00051512345,00051512345",
    "TI,930515-12345,93051512345",
    "PA,AX-99887,AX99887",
    "PA,ax 099887,AX099887",
    "PA,AB123.456,AB123456",
    "CE,0123456,0123456",
  })
  void document(String type, String typed, String number) {
    assertThat(DocumentNumber.read(type, typed)).map(DocumentNumber::number).contains(number);
  }

  @ParameterizedTest
  @DisplayName("A4 a decimal is no document's number, and neither is a cédula with a wrong digit")
  @CsvSource({
    "CC,52890431.0",
    "CC,'52890431,0'",
    "CC,'5,2890431E+07'",
    "CC,52.890.417-5",
    "CC,000",
    "PA,99887.0",
    "PA,9.9E+08",
    "TI,1.5",
    "CC,52890417-44",
    "CC,52890417 5"
  })
  void noDocument(String type, String typed) {
    assertThat(DocumentNumber.read(type, typed)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("B2 a mobile number is understood with its country, points and unseen signs")
  @CsvSource(
      delimiter = '|',
      value = {
        "0057 317 555 0142|+573175550142",
        "00573175550142|+573175550142",
        "(0057) 317-555-0142|+573175550142",
        "+57 (317) 555–0142|+573175550142",
        "573175550142|+573175550142",
        "317.555.0142|+573175550142",
        "317.5550142|+573175550142",
        "3.175.550.142|+573175550142",
        "3︍17 555 0142|+573175550142",
        "\u202d3175550142\u202c|+573175550142",
        "317\u00a0555\u200b0142|+573175550142",
        "3175550142.|+573175550142",
        "317 555 0142,|+573175550142",
        "'''+573175550142'|+573175550142",
        "（３１７）５５５０１４２|+573175550142",
        "０３１７|",
        "٣١٧٥٥٥٠١٤٢|+573175550142",
        "0034 612 345 678|+34612345678",
      })
  void mobile(String typed, String number) {
    assertThat(MobileNumber.read(typed).map(MobileNumber::e164).orElse(null)).isEqualTo(number);
  }

  @ParameterizedTest
  @DisplayName("B2 letters, a second number or a decimal are no mobile number")
  @ValueSource(
      strings = {
        "317LLAMAME",
        "317-555-FLOR",
        "cel 3175550142",
        "3175550142 ext 5",
        "3175550142 x5",
        "3175550142#5",
        "3175550142/3105550143",
        "3175550142,3105550143",
        "3175550142;3105550143",
        "3175550142 - 3105550143",
        "317 555 0142 y 310 555 0143",
        "+57 3175550142 +57 3105550143",
        "317555014.0",
        "317555014.2",
        "31755501.42",
        "3175550142.0",
        "3,17555E+09",
        "005573175550142",
        "007573175550142",
        "tel:3175550142",
        "*3175550142"
      })
  void noMobile(String typed) {
    assertThat(MobileNumber.read(typed)).isEmpty();
  }

  @Property
  @Label("A4 what a number is written as is understood as that number")
  void readAgain(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long number) {
    DocumentNumber nit = new DocumentNumber("NIT", String.valueOf(number));
    assertThat(DocumentNumber.read("NIT", nit.written())).contains(nit);
  }

  @Property
  @Label("A4 every person's NIT is found again with its digit, with a dash or without")
  void person(@ForAll @LongRange(min = 10_000_000L, max = 79_999_999L) long number) {
    Nit nit = new Nit(String.valueOf(number));
    assertThat(Nit.read(number + "-" + nit.digit())).map(Nit.Reading::nit).contains(nit);
    assertThat(Nit.read("" + number + nit.digit())).map(Nit.Reading::nit).contains(nit);
    assertThat(
            Nit.read(
                String.format(Locale.ROOT, "%,d", number).replace(',', '.') + " - " + nit.digit()))
        .map(Nit.Reading::nit)
        .contains(nit);
  }

  @Property
  @Label("A4 no decimal is a number of any document")
  void decimals(
      @ForAll @LongRange(min = 1_000, max = 99_999_999_999L) long number,
      @ForAll @LongRange(min = 0, max = 99_999) long decimals) {
    Assume.that(number % 1_000_000 != 0);
    for (String type : new String[] {"NIT", "CC", "TI", "PA"}) {
      assertThat(DocumentNumber.read(type, number + "." + decimals)).isEmpty();
      assertThat(DocumentNumber.read(type, number + "," + decimals)).isEmpty();
    }
    assertThat(MobileNumber.read(number * 10 + "." + decimals)).isEmpty();
  }
}
