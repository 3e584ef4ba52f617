package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.portero.portal.AccountKind;
import io.portero.shared.DocumentNumber;
import io.portero.support.SomePortal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class LoginKeyPropertyTest {

  private static final List<AccountKind> KINDS =
      List.of(SomePortal.COMPANY, SomePortal.MEMBER, SomePortal.CLIENT, SomePortal.SUPPLIER);

  @Property
  @Label("no text at all makes the candidates throw, and none of them holds a control character")
  void neverThrows(@ForAll String typed) {
    Map<String, String> fields =
        Map.of(
            "documentType",
            "NIT",
            "documentNumber",
            typed,
            "user",
            typed,
            "login",
            typed,
            "email",
            typed);
    for (AccountKind kind : KINDS) {
      assertThatCode(() -> LoginKeys.candidates(kind, fields)).doesNotThrowAnyException();
      assertThat(LoginKeys.candidates(kind, fields))
          .allSatisfy(key -> assertThat(key.value()).doesNotContainPattern("\\p{Cc}"));
    }
  }

  @Property
  @Label("tidying a user name twice gives what tidying it once gave")
  void idempotent(@ForAll String typed) {
    LoginKey.tidyUser(typed).ifPresent(tidy -> assertThat(LoginKey.tidyUser(tidy)).contains(tidy));
  }

  @Property
  @Label("B10 case and space around it make no second user")
  void oneUser(@ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 100) String user) {
    LoginKey key = LoginKey.user(user);
    assertThat(LoginKey.user("  " + user.toUpperCase(Locale.ROOT) + "\u00A0")).isEqualTo(key);
  }

  @Property
  @Label("a key gives back the document it was made of")
  void documentPart(
      @ForAll @NumericChars @StringLength(min = 1, max = 20) String number, @ForAll String user) {
    DocumentNumber document = new DocumentNumber("CC", number);
    assertThat(LoginKey.document(document).documentPart()).contains(document);
    LoginKey.tidyUser(user)
        .ifPresent(u ->
            assertThat(LoginKey.documentAndUser(document, u).documentPart()).contains(document));
  }
}
