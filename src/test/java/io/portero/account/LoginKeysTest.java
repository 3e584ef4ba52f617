package io.portero.account;

import static io.portero.support.SomePortal.CLIENT;
import static io.portero.support.SomePortal.COMPANY;
import static io.portero.support.SomePortal.MEMBER;
import static io.portero.support.SomePortal.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.portal.AccountKind;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginKeysTest {

  private static final DocumentNumber NIT = new DocumentNumber("NIT", "900102030");
  private static final EmailAddress EMAIL = new EmailAddress("ana@correo.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "900102030",
        " 900.102.030 ",
        "900,102,030-4",
        "9001020304",
        "\u00A0900 102 030\u2013 4"
      })
  @DisplayName("A4 space, dots, commas, dashes and the verification digit lead to the same company")
  void companyNumbers(String typed) {
    assertThat(
            candidates(
                COMPANY, "documentType", "NIT", "documentNumber", typed, "user", " JPerez\t"))
        .containsExactly("document:NIT:900102030/jperez");
  }

  @Test
  @DisplayName(
      "A2 a company's account is found by type, number and user together, and by nothing less")
  void companyNeedsAll() {
    assertThat(candidates(COMPANY, "documentType", "NIT", "documentNumber", "900102030")).isEmpty();
    assertThat(candidates(COMPANY, "documentType", "NIT", "user", "jperez")).isEmpty();
    assertThat(
            candidates(
                COMPANY, "documentType", "RC", "documentNumber", "900102030", "user", "jperez"))
        .isEmpty();
    assertThat(
            candidates(
                COMPANY, "documentType", "CC", "documentNumber", "900102030", "user", "jperez"))
        .containsExactly("document:CC:900102030/jperez");
  }

  @Test
  @DisplayName("A1 without a document type the first one offered is meant")
  void usualType() {
    assertThat(candidates(COMPANY, "documentNumber", "900102030", "user", "jperez"))
        .containsExactly("document:NIT:900102030/jperez");
  }

  @Test
  @DisplayName("B13 user names are one whatever their case and however their letters are composed")
  void users() {
    assertThat(candidates(MEMBER, "user", "José"))
        .isEqualTo(candidates(MEMBER, "user", "JOSE\u0301"));
    assertThat(candidates(MEMBER, "user", "ﬁnca")).containsExactly("user:finca");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200B", "a\0b", "a\nb", "\uD83D"})
  @DisplayName("what cannot be a user name leads nowhere")
  void noUsers(String typed) {
    assertThat(candidates(MEMBER, "user", typed)).isEmpty();
  }

  @Test
  @DisplayName("10,000 characters lead nowhere")
  void endless() {
    assertThat(candidates(MEMBER, "user", "x".repeat(10_000))).isEmpty();
    assertThat(candidates(CLIENT, "login", "9".repeat(10_000))).isEmpty();
    assertThat(candidates(SUPPLIER, "email", "x".repeat(10_000) + "@correo.example")).isEmpty();
  }

  @Test
  @DisplayName("C1 a client signs in with a NIT or a user, and a number is a NIT first")
  void clients() {
    assertThat(candidates(CLIENT, "login", "900102030"))
        .containsExactly("document:NIT:900102030", "user:900102030");
    assertThat(candidates(CLIENT, "login", "Contador")).containsExactly("user:contador");
  }

  @Test
  @DisplayName("C2 C4 a supplier is found by address, also where one field takes all")
  void suppliers() {
    assertThat(candidates(SUPPLIER, "email", " Ana@Correo.example "))
        .containsExactly("email:ana@correo.example");
    assertThat(candidates(SUPPLIER, "login", "ana@correo.example"))
        .containsExactly("email:ana@correo.example");
    assertThat(candidates(SUPPLIER, "login", "900102030")).isEmpty();
  }

  @Test
  @DisplayName("a new account is found by what its kind asks for")
  void ofNew() {
    assertThat(LoginKeys.of(COMPANY, NIT, "JPerez", EMAIL))
        .extracting(LoginKey::value)
        .containsExactly("document:NIT:900102030/jperez");
    assertThat(LoginKeys.of(CLIENT, NIT, "", EMAIL))
        .extracting(LoginKey::value)
        .containsExactly("document:NIT:900102030");
    assertThat(LoginKeys.of(SUPPLIER, null, "", EMAIL))
        .extracting(LoginKey::value)
        .containsExactly("email:ana@correo.example");
    assertThatThrownBy(() -> LoginKeys.of(COMPANY, NIT, " ", EMAIL))
        .hasMessageContaining("a document and a user");
  }

  private static List<String> candidates(AccountKind kind, String... fields) {
    Map<String, String> typed = new java.util.HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      typed.put(fields[i], fields[i + 1]);
    }
    return LoginKeys.candidates(kind, typed).stream().map(LoginKey::value).toList();
  }
}
