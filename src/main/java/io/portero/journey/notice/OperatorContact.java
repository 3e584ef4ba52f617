package io.portero.journey.notice;

import io.portero.shared.EmailAddress;
import io.portero.shared.Language;
import io.portero.shared.Refusal;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who runs this installation, for all its portals: `PORTERO_OPERATOR_MAIL`, `PORTERO_OPERATOR_LANGUAGE`. A portal's contact is
/// somebody else: the help desk, whose address everybody knows.
///
/// @param mail empty: nobody is told of alarms
/// @param language `es` or `en`
@ConfigurationProperties("portero.operator")
record OperatorContact(@DefaultValue("") String mail, @DefaultValue("es") String language) {

  OperatorContact {
    if (!mail.isBlank() && EmailAddress.read(mail).isEmpty()) {
      throw new Refusal(
          "PORTERO_OPERATOR_MAIL is no e-mail address: " + mail,
          "PORTERO_OPERATOR_MAIL no es una dirección de correo: " + mail);
    }
    if (Language.of(language).isEmpty()) {
      throw new Refusal(
          "PORTERO_OPERATOR_LANGUAGE must be es or en, not: " + language,
          "PORTERO_OPERATOR_LANGUAGE debe ser es o en, no: " + language);
    }
  }

  Optional<EmailAddress> address() {
    return EmailAddress.read(mail);
  }

  Language reads() {
    return Language.of(language).orElseThrow();
  }
}
