package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Channel;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The three portals of the repository say what their sheets say, word for word.
class SamplePortalsTest {

  private static final PortalCheck CHECK = PortalCheck.of(Path.of("portals"));

  @Test
  void theyHaveNoMistake() {
    assertThat(CHECK.report(Language.EN)).isEmpty();
    assertThat(CHECK.portals().all())
        .extracting(p -> p.id().value())
        .containsExactly("alianza", "facturatech", "multiportal");
  }

  @Test
  @DisplayName("A1 A3 sign-in and recovery of Alianza are worded as on the sheet")
  void alianzaIsWordedAsOnTheSheet() {
    Texts t = texts("alianza");

    assertThat(t.of("sign-in.authenticate", "title", Map.of())).isEqualTo("¡Bienvenido!");
    assertThat(t.of("sign-in.authenticate", "submit", Map.of())).isEqualTo("Iniciar");
    assertThat(t.of("sign-in.authenticate", "forgot", Map.of()))
        .isEqualTo("¿Olvidó su contraseña?");
    assertThat(t.of("sign-in.authenticate", "field.documentType.label", Map.of()))
        .isEqualTo("Tipo de documento");
    assertThat(t.of("sign-in.authenticate", "field.documentNumber.placeholder", Map.of()))
        .isEqualTo("Escriba el número de documento");
    assertThat(t.of("sign-in.authenticate", "field.user.placeholder", Map.of()))
        .isEqualTo("Escriba el usuario");
    assertThat(t.of("sign-in.authenticate", "field.secret.placeholder", Map.of()))
        .isEqualTo("Ingrese su contraseña");
    for (String place : List.of("sign-in.authenticate", "recover.identify")) {
      assertThat(t.of(place, "remark", Map.of()))
          .isEqualTo("Este registro solo es válido para Persona Jurídica.");
    }
    assertThat(t.of("recover.identify", "title", Map.of())).isEqualTo("Recuperar contraseña");
    assertThat(t.of("recover.identify", "submit", Map.of())).isEqualTo("Enviar");
  }

  @Test
  @DisplayName("A5 the dialog about the recovery mail is worded as on the sheet")
  void theDialogIsWordedAsOnTheSheet() {
    Texts t = texts("alianza");

    assertThat(t.of("recover.prove-by-link", "dialog-title", Map.of()))
        .isEqualToIgnoringCase("CORREO DE RECUPERACIÓN");
    assertThat(
            t.of("recover.prove-by-link", "dialog-text", Map.of())
                .replace("**{address}**", "*****@alianza.com.co"))
        .isEqualTo(
            "Hemos enviado un mensaje a su correo electrónico *****@alianza.com.co, con un link de verificación. Si este no es su"
                + " correo registrado o está errado, por favor póngase en contacto con Servicio al cliente.");
    assertThat(t.of("recover.prove-by-link", "submit", Map.of())).isEqualTo("Aceptar");
  }

  @Test
  @DisplayName("A6 the mail comes from alianzaenlinea@, with subject, button, conditions and end")
  void theRecoveryMailSaysAll() {
    Portal portal = portal("alianza");
    MessageTemplate.Text mail = message(portal, "recovery-link");

    assertThat(portal.organisation().mail().fromAddress())
        .isEqualTo("alianzaenlinea@alianza.com.co");
    assertThat(mail.subject()).isEqualTo("Recuperar contraseña");
    assertThat(mail.markdown())
        .contains(
            "[[Crear contraseña]](link)",
            "condiciones",
            "{lasts}",
            "{expiresAt}",
            "¿No lo pidió usted?");
  }

  @Test
  @DisplayName("A7 A9 new password and end of Alianza are worded as on the sheet")
  void theNewPasswordIsWordedAsOnTheSheet() {
    Texts t = texts("alianza");

    assertThat(
            t.of("recover.choose-credentials", "kicker", Map.of())
                + ": "
                + t.of("recover.choose-credentials", "title", Map.of()))
        .isEqualToIgnoringCase("REGISTRO: Recuperar contraseña");
    assertThat(t.of("recover.choose-credentials", "field.secretAgain.label", Map.of()))
        .isEqualToIgnoringCase("CONFIRMAR CONTRASEÑA");
    assertThat(t.of("recover.choose-credentials", "accept", Map.of()))
        .isEqualTo(
            "Acepto voluntariamente los Términos y condiciones y el Aviso de Privacidad de Alianza");
    assertThat(t.of("recover.choose-credentials", "submit", Map.of())).isEqualTo("Finalizar");
    assertThat(t.of("recover.choose-credentials", "already", Map.of()))
        .isEqualTo("¿Ya tiene una cuenta? [Inicie sesión](sign-in)");
    assertThat(t.of("recover.finish", "title", Map.of()))
        .isEqualTo("¡Felicidades! Ha reiniciado su contraseña con éxito");
  }

  @Test
  @DisplayName("A8 the policy is the sheet's, as a named exception below the floor")
  void alianzasPolicyIsANamedException() {
    SecretPolicy policy = portal("alianza").identity().policy();

    assertThat(policy)
        .extracting(
            SecretPolicy::minLength,
            SecretPolicy::upper,
            SecretPolicy::lower,
            SecretPolicy::digits,
            SecretPolicy::special)
        .containsExactly(6, 1, 2, 1, 1);
    assertThat(policy.exception()).contains("below the floor");
  }

  @Test
  @DisplayName("A2 an account of Alianza is known by document type, number and user, NIT first")
  void alianzasAccountsAreKnownByDocumentAndUser() {
    AccountKind kind = portal("alianza").kind("company");

    assertThat(kind.form()).isEqualTo(IdentityForm.DOCUMENT_AND_USER);
    assertThat(kind.documentTypes()).startsWith("NIT");
  }

  @Test
  @DisplayName("A12 the help shows the steps in order")
  void theHelpShowsTheSteps() {
    assertThat(portal("alianza").files().help().get(Language.ES))
        .contains(
            "<h1>Reinicio de contraseña, paso a paso</h1>",
            "<ol>",
            "Recuperar contraseña",
            "href=\"recover\"",
            "Finalizar");
  }

  @Test
  @DisplayName("B1 B2 registration asks in the sheet's order for the sheet's documents")
  void multiportalRegistersInTheSheetsOrder() {
    Portal portal = portal("multiportal");
    Plan plan = portal.plan(JourneyKind.REGISTER).orElseThrow();

    assertThat(plan.steps())
        .extracting(Step::type)
        .containsExactly(
            "match-member",
            "consent",
            "prove-contact",
            "choose-recognition",
            "choose-credentials",
            "finish");
    assertThat(((Step.MatchMember) plan.step(0)).documentTypes())
        .containsExactly("CC", "PA", "CE", "TI");
    assertThat(portal.identity().documentTypes())
        .extracting(DocumentType::dianCode)
        .containsExactly(13, 41, 22, 12);
    assertThat(portal.entity("alianza").map(Entity::name)).contains("Alianza");
  }

  @Test
  @DisplayName(
      "B5 B6 B7 one code goes to mobile and e-mail after two consents, and bears three tries")
  void theCodeGoesToBothAfterConsent() {
    Plan plan = portal("multiportal").plan(JourneyKind.REGISTER).orElseThrow();

    assertThat(((Step.Consent) plan.step(1)).items())
        .extracting(Step.Consent.Item::purpose)
        .containsExactly("data", "messages");
    Step.ProveContact code = (Step.ProveContact) plan.step(2);
    assertThat(code.channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
    assertThat(code.code())
        .isEqualTo(
            new CodeSpec(
                CodeSpec.DIGITS,
                6,
                Duration.ofMinutes(10),
                3,
                Duration.ofSeconds(60),
                10,
                code.code().exception()));
    assertThat(code.code().exception()).contains("3 in 100,000 a day");
  }

  @Test
  @DisplayName("B2 B4 B5 B7 B8 B9 B11 B12 B15 the buttons of Multiportal are named as on the sheet")
  void multiportalsButtonsAreNamedAsOnTheSheet() {
    Texts t = texts("multiportal");

    assertThat(t.of("register.match-member", "submit", Map.of())).isEqualTo("Continuar");
    assertThat(t.get("captcha.label")).isEqualTo("No soy un robot");
    assertThat(t.get("captcha.verify")).isEqualTo("Verificar");
    assertThat(t.of("register.consent", "submit", Map.of())).isEqualTo("Aceptar");
    assertThat(t.of("register.prove-contact", "submit", Map.of())).isEqualTo("Enviar");
    assertThat(t.get("choose-picture")).isEqualTo("Seleccionar imagen de seguridad");
    assertThat(t.get("pictures.close")).isEqualTo("Salir");
    assertThat(t.of("register.choose-recognition", "submit", Map.of())).isEqualTo("Aceptar");
    assertThat(t.of("register.choose-credentials", "submit", Map.of())).isEqualTo("Finalizar");
    assertThat(t.of("register.choose-credentials", "field.secret.label", Map.of()))
        .isEqualTo("Clave");
    assertThat(t.of("register.choose-credentials", "field.userName.hint", Map.of()))
        .contains("no se puede cambiar", "único en toda la red");
    assertThat(t.of("register.finish", "dialog-title", Map.of())).isEqualTo("Registro exitoso");
    assertThat(t.of("register.finish", "submit", Map.of())).isEqualTo("OK");
    assertThat(t.get("leave")).isEqualTo("Salir y borrar lo escrito");
  }

  @Test
  @DisplayName("B6 B12 the SMS begin with the code or fit one plain message")
  void theSmsFit() {
    MessageTemplate.Text code = message(portal("multiportal"), "security-code");

    assertThat(code.sms()).hasValueSatisfying(sms -> assertThat(sms).contains("{code}", "{lasts}"));
    assertThat(message(portal("multiportal"), "registered").sms()).isPresent();
  }

  @Test
  @DisplayName(
      "B11 the PIN has four digits, and a code comes with it on a device that is not known")
  void thePinHasFourDigits() {
    SecretPolicy policy = portal("multiportal").identity().policy();

    assertThat(policy.type()).isEqualTo(SecretPolicy.Type.PIN);
    assertThat(policy.minLength()).isEqualTo(4);
    assertThat(policy.exception()).isEmpty();
    assertThat(portal("multiportal").plan(JourneyKind.SIGN_IN).orElseThrow().steps().getLast())
        .isInstanceOf(Step.KnowDevice.class);
  }

  @Test
  @DisplayName("C1 C2 sign-in of Facturatech is worded as on the sheet, with two kinds of user")
  void facturatechIsWordedAsOnTheSheet() {
    Texts t = texts("facturatech");

    assertThat(t.of("sign-in.authenticate", "title", Map.of())).isEqualTo("Login");
    assertThat(t.of("sign-in.authenticate", "lead", Map.of()))
        .isEqualTo(
            "Usa un nombre de usuario y contraseña válido para poder tener acceso a Facturatech");
    assertThat(t.of("sign-in.authenticate", "submit", Map.of())).isEqualTo("Acceder");
    assertThat(t.of("sign-in.authenticate", "field.login.label", Map.of())).isEqualTo("Usuario");
    assertThat(t.get("forgot")).isEqualTo("¿Olvidaste tu contraseña?");
    assertThat(t.get("newcomer")).contains("[Registrarse](register)");
    assertThat(t.get("kind.client")).isEqualTo("Cliente Factura");
    assertThat(t.get("kind.supplier")).isEqualTo("Proveedor");
    assertThat(portal("facturatech").kind("client").form())
        .isEqualTo(IdentityForm.DOCUMENT_OR_USER);
    assertThat(portal("facturatech").kind("supplier").form()).isEqualTo(IdentityForm.EMAIL);
  }

  @Test
  @DisplayName("C3 C4 C8 recovery of Facturatech is worded as on the sheet")
  void facturatechsRecoveryIsWordedAsOnTheSheet() {
    Texts t = texts("facturatech");
    String first = "recover.identify";
    String second = "recover.reset-by-code";

    assertThat(t.of(first, "title", Map.of())).isEqualTo("Recuperación de Contraseña");
    assertThat(t.of(first, "lead", Map.of()))
        .isEqualTo("Por favor ingrese los datos con los que se registró");
    assertThat(t.of(first, "field.kind.label", Map.of())).isEqualTo("Tipo");
    assertThat(t.of(first, "field.login.label", Map.of())).isEqualTo("NIT o Usuario");
    assertThat(t.of(first, "field.email.label", Map.of())).isEqualTo("Email");
    assertThat(t.of(first, "have-code", Map.of())).isEqualTo("Ya cuento con un código");
    assertThat(t.of(first, "submit", Map.of())).isEqualTo("Enviar código");
    assertThat(t.of(second, "sent", Map.of("address", " @gmail.com")).replace("**", ""))
        .isEqualTo(
            "Se envió un código de confirmación al email asignado a su cuenta [ @gmail.com]");
    assertThat(t.of(second, "field.code.label", Map.of())).isEqualTo("Código");
    assertThat(t.of(second, "field.login.label", Map.of()))
        .isEqualTo("NIT, Usuario o email (Proveedor)");
    assertThat(t.of(second, "field.secret.label", Map.of())).isEqualTo("Nueva contraseña");
    assertThat(t.of(second, "field.secretAgain.label", Map.of())).isEqualTo("Confirme contraseña");
    assertThat(t.of(second, "resend", Map.of())).isEqualTo("Volver a enviar el código");
    assertThat(t.of(second, "submit", Map.of())).isEqualTo("Actualizar contraseña");
    assertThat(t.of("recover.finish", "title", Map.of()))
        .isEqualTo("Su contraseña ha sido actualizada.");
    assertThat(t.of("recover.finish", "to-sign-in-as.client", Map.of()))
        .isEqualTo("Iniciar sesión");
    assertThat(t.of("recover.finish", "to-sign-in-as.supplier", Map.of()))
        .isEqualTo("Iniciar sesión como Proveedor");
  }

  @Test
  @DisplayName("C6 the mail with the code is worded as on the sheet, offices and telephones too")
  void theCodeMailIsWordedAsOnTheSheet() {
    MessageTemplate.Text mail = message(portal("facturatech"), "recovery-code");

    assertThat(mail.subject()).isEqualTo("Confirmación de cambio de contraseña");
    assertThat(
            mail.markdown()
                .replace("{lasts}", "12 horas")
                .replace("{requestedAt}", "24-02-2023 13:46:38"))
        .contains(
            "Hemos recibido una solicitud para realizar un cambio de contraseña. Por seguridad este código caducará en 12 horas."
                + " Si usted no solicitó un cambio de contraseña, por favor haga caso omiso. Sus datos están seguros.",
            "NIT: {document}",
            "Código: {code}",
            "Fecha de la solicitud: 24-02-2023 13:46:38",
            "Oficina Medellín Tel: (604) 609 00 04",
            "Oficina Bogotá Tel: (601) 485 08 51");
  }

  @Test
  @DisplayName("C7 the code has five letters and digits of both cases and lasts 12 hours")
  void theCodeHasFiveLettersAndDigits() {
    Step.ResetByCode step =
        (Step.ResetByCode) portal("facturatech").plan(JourneyKind.RECOVER).orElseThrow().step(1);

    assertThat(step.code().exception()).contains("12 hours");
    assertThat(step.code().borne(""))
        .isEqualTo(
            new CodeSpec(
                CodeSpec.LETTERS_AND_DIGITS,
                5,
                Duration.ofHours(12),
                5,
                Duration.ofSeconds(60),
                3));
  }

  @Test
  @DisplayName("C10 support telephones can be dialled, and tutorials have their link")
  void telephonesCanBeDialled() {
    Contact contact = portal("facturatech").organisation().contact();

    assertThat(contact.phones())
        .extracting(Contact.Phone::place)
        .containsExactly("Medellín", "Bogotá", "Cali");
    assertThat(contact.phones())
        .extracting(Contact.Phone::dial)
        .containsExactly("+576046090004", "+576014850851", "+576023896000");
    assertThat(contact.tutorials()).startsWith("https://plataforma.facturatech.co");
  }

  @Test
  @DisplayName("each portal answers under its own host")
  void eachPortalHasItsHost() {
    assertThat(CHECK.portals().byHost("Multiportal.localhost").map(p -> p.id().value()))
        .contains("multiportal");
    assertThat(CHECK.portals().byHost("elsewhere")).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName(
      "B5 the newest version of a legal text comes first, with a hash of its own in each language")
  void legalTextsAreVersioned() {
    List<LegalDocument> versions =
        portal("multiportal").files().legal().getOrDefault("data-policy", List.of());

    assertThat(versions)
        .extracting(LegalDocument::version)
        .containsExactly("2026-02-01", "2025-09-01");
    assertThat(versions.getFirst().html().get(Language.ES))
        .contains("Ley 1581", "Decreto 1377 de 2013");
    assertThat(versions.stream().flatMap(v -> v.sha256().values().stream()))
        .doesNotHaveDuplicates()
        .allMatch(h -> h.matches("[0-9a-f]{64}"));
  }

  private static Portal portal(String id) {
    return CHECK.portals().get(new PortalId(id));
  }

  private static Texts texts(String id) {
    return Texts.of(portal(id), Language.ES);
  }

  private static MessageTemplate.Text message(Portal portal, String name) {
    return Objects.requireNonNull(
        Objects.requireNonNull(portal.files().messages().get(name)).texts().get(Language.ES));
  }
}
