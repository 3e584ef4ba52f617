package io.portero.shared;

import io.portero.fuzz.Expect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Any text as a number of a document, a telephone, an address, a token: tidied, and then left as it is; or refused.
public final class ValuesFuzz {

  private ValuesFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String typed = new String(data, StandardCharsets.UTF_8);
    for (String type : new String[] {"CC", "PA", "NIT"}) {
      DocumentNumber.read(type, typed)
          .ifPresent(n -> Expect.that(n.number().matches("[A-Z0-9]{1,20}"), "tidy: " + n));
    }
    DocumentNumber.read("CC", typed)
        .ifPresent(n -> stays(Optional.of(n), DocumentNumber.read("CC", n.number())));
    Nit.read(typed)
        .ifPresent(read -> {
          String whole = read.nit().number() + "-" + read.nit().digit();
          Optional<Nit> again = Nit.read(whole).map(Nit.Reading::nit);
          if (read.nit().number().length() < 15) {
            stays(Optional.of(read.nit()), again);
          }
        });
    EmailAddress.read(typed)
        .ifPresent(mail -> {
          stays(Optional.of(mail), EmailAddress.read(mail.value()));
          Expect.that(!mail.domain().isEmpty() && !mail.masked().isEmpty(), "has a domain");
        });
    MobileNumber.read(typed)
        .ifPresent(mobile -> stays(Optional.of(mobile), MobileNumber.read(mobile.e164())));
    if (PortalId.isValid(typed)) {
      Expect.that(new PortalId(typed).value().equals(typed), "an id is as it is typed");
    }
    if (Tokens.looksLikeToken(typed)) {
      Expect.that(typed.length() == 43, "a token has its length");
    }
    Language.of(typed);
  }

  private static <T> void stays(Optional<T> read, Optional<T> again) {
    Expect.that(read.equals(again), "what was tidied stays: " + read + ", then " + again);
  }
}
