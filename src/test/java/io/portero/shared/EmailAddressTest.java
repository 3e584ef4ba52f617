package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the form takes is what our own mailer sends.
class EmailAddressTest {

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("B2 an address is taken however it is written, and stays that address")
  @CsvSource({
    "ana@peñalosa.example, ana@xn--pealosa-5za.example",
    "ANA@PEÑALOSA.Example, ana@xn--pealosa-5za.example",
    "ana@pen\u0303alosa.example, ana@xn--pealosa-5za.example",
    "ana@xn--pealosa-5za.example, ana@xn--pealosa-5za.example",
    "ana@XN--PEALOSA-5ZA.example, ana@xn--pealosa-5za.example",
    "ana@correo.рф, ana@correo.xn--p1ai",
    "ana@correo.xn--p1ai, ana@correo.xn--p1ai",
    "ana@correo。example, ana@correo.example",
    "ana@correo.example., ana@correo.example",
    "ana@peñalosa.example., ana@xn--pealosa-5za.example",
    "'\u00a0 Ana@correo.example\t', ana@correo.example",
    "\u200bana@cor\u200dreo.example\ufeff, ana@correo.example",
    "\u202aana@correo.example\u202c, ana@correo.example",
    "<ana@correo.example>, ana@correo.example",
    "mailto:ana@correo.example, ana@correo.example",
    "ana\ufe0f@cor\u034freo.example, ana@correo.example",
    "\u2800ana@correo.example\u3164, ana@correo.example",
    "<MAILTO:ana@correo.example>, ana@correo.example",
    "ana+portero@correo.example, ana+portero@correo.example",
    "o'neil_{x}|~@a-b.co.uk, o'neil_{x}|~@a-b.co.uk",
    "a@1.co, a@1.co",
    "-a-@x.co, -a-@x.co"
  })
  void taken(String typed, String value) {
    assertThat(EmailAddress.read(typed)).map(EmailAddress::value).contains(value);
  }

  @ParameterizedTest
  @DisplayName("B2 what no mail can be sent to is refused before anything is written")
  @ValueSource(
      strings = {
        "ana..rojas@correo.example",
        ".ana@correo.example",
        "ana.@correo.example",
        ".@correo.example",
        "ana@correo.example..",
        "ana@.correo.example",
        "ana@correo..example",
        "ana@correo-.example",
        "ana@correo.example-",
        "ana@correo.123",
        "ana@correo.e",
        "ana@correo_x.example",
        "ana@[127.0.0.1]",
        "ana@127.0.0.1",
        "ana@localhost",
        "ana@@correo.example",
        "ana@rojas@correo.example",
        "\"ana rojas\"@correo.example",
        "\"ana\"@correo.example",
        "ana(casa)@correo.example",
        "ana@correo.example (casa)",
        "Ana <ana@correo.example>",
        "<ana@correo.example",
        "ana@correo.example,",
        "ana@correo.example;eva@correo.example",
        "ana@correo.example\r\nBcc: eva@correo.example",
        "an a@correo.example",
        "an\u00a0a@correo.example",
        "ana@ correo.example",
        "peñalosa@correo.example",
        "\u212aarl@correo.example",
        "ana@straße.example",
        "ana＠correo.example",
        "mailto:a%2bb@correo.example",
        "mailto://ana@correo.example",
        "mailto:ana@correo.example?subject=x",
        "ana@peña\u0000losa.example",
        "ana@\ud800.example"
      })
  void refused(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Test
  @DisplayName("B2 an address has the lengths of RFC 5321, after its domain is written for servers")
  void lengths() {
    String domain = "d".repeat(63) + "." + "e".repeat(63) + "." + "f".repeat(59) + ".co";
    assertThat(EmailAddress.read("a".repeat(64) + "@" + "x.co")).isPresent();
    assertThat(EmailAddress.read("a".repeat(65) + "@" + "x.co")).isEmpty();
    assertThat(EmailAddress.read("a".repeat(63) + "@" + domain)).isPresent();
    assertThat(EmailAddress.read("a".repeat(64) + "@" + domain)).isEmpty();
    assertThat(EmailAddress.read("a@" + domain)).isPresent();
    assertThat(EmailAddress.read("a@" + "d".repeat(64) + ".co")).isEmpty();
    assertThat(EmailAddress.read("a@" + "ñ".repeat(60) + ".co")).isEmpty();
    assertThat(EmailAddress.read(" ".repeat(1200) + "a@x.co")).isEmpty();
  }

  @Property
  @Label("B2 whatever is taken, the mailer takes, and it reads as itself")
  void mailerTakesIt(@ForAll("nearAddresses") String typed) {
    EmailAddress.read(typed)
        .ifPresent(read -> {
          assertThat(EmailAddress.read(read.value())).contains(read);
          assertThat(mailed(read)).isEqualTo(read.value());
        });
  }

  @Provide
  Arbitrary<String> nearAddresses() {
    Arbitrary<String> part =
        Arbitraries.strings().withChars("ab.A-_+'\"(<>, ñß\u200b\u0301。@").ofMaxLength(8);
    Arbitrary<String> domain = Arbitraries.strings().withChars("abX-.ñß。п").ofMaxLength(8);
    return part.flatMap(local -> domain.map(name -> local + "@" + name + ".co"));
  }

  @Test
  @DisplayName("an address that stands in the database from before is read, whatever the form says")
  void olderOnes() {
    assertThat(new EmailAddress("a..b@correo.example").value()).isEqualTo("a..b@correo.example");
    assertThatThrownBy(() -> new EmailAddress("a b@correo.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String mailed(EmailAddress address) {
    try {
      return new InternetAddress(address.value(), true).getAddress();
    } catch (AddressException e) {
      throw new AssertionError(address.value(), e);
    }
  }
}
