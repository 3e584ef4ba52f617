package io.portero.notification;

import io.portero.portal.Contact;
import io.portero.portal.DesignTokens;
import io.portero.portal.MailSettings;
import io.portero.portal.MessageTemplate;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.portal.Theme;
import io.portero.shared.EmailAddress;
import io.portero.shared.Language;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.SomePortal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A portal with two templates, and messages to send from them.
final class SomeMessages {

  static final PortalId PORTAL = new PortalId("alianza");
  static final EmailAddress ROSA = new EmailAddress("rosa.q@correo.example");
  static final MobileNumber ROSAS_MOBILE = new MobileNumber("+573174424530");

  private static final String LINK =
      """
      # Cree su nueva contraseña

      Hola, {name}. Recibimos una solicitud para el usuario **{user}**.

      [[Crear contraseña]](link)

      **Este enlace vence {expiresAt}** y sirve una sola vez.

      ---

      ¿No lo pidió usted? Escriba a {helpEmail}.
      ¿El botón no abre? Copie esta dirección: {link}
      """;

  private static final String CODE =
      """
      Por seguridad este código caducará en {lasts}.

      - Código: {code}
      - NIT: {document}

      © {year} | {portal}\\
      {helpPhones}
      """;

  private SomeMessages() {}

  static Portal portal() {
    Portal plain = SomePortal.named(PORTAL.value());
    return new Portal(
        PORTAL,
        plain.identity(),
        new Portal.Organisation(
            List.of(Language.ES, Language.EN),
            ZoneId.of("America/Bogota"),
            Optional.empty(),
            List.of(),
            List.of(),
            new Contact(
                "ayuda@alianza.example",
                List.of(
                    new Contact.Phone("Medellín", "(604) 609 00 04", "+576046090004"),
                    new Contact.Phone("Bogotá", "(601) 485 08 51", "+576014850851")),
                ""),
            new MailSettings(
                "Alianza en línea ñ", "alianzaenlinea@alianza.example", "Alianza", 1_000)),
        Optional.empty(),
        Map.of(),
        new Portal.Files(
            Map.of(Language.ES, Map.of("brand.name", "Alianza")),
            Map.of(),
            Map.of("recovery-link", link(), "security-code", code()),
            Map.of(),
            theme()));
  }

  /// The Spanish text of a template.
  static MessageTemplate.Text text(String template) {
    MessageTemplate found = template.equals("recovery-link") ? link() : code();
    return Objects.requireNonNull(found.texts().get(Language.ES));
  }

  static Portals portals() {
    Portal portal = portal();
    return new Portals() {
      @Override
      public List<Portal> all() {
        return List.of(portal);
      }

      @Override
      public Optional<Portal> find(PortalId id) {
        return all().stream().filter(p -> p.id().equals(id)).findFirst();
      }

      @Override
      public Optional<Portal> byHost(String host) {
        return Optional.empty();
      }
    };
  }

  static Notification link(Map<String, String> data) {
    return new Notification(
        PORTAL,
        Language.ES,
        "recovery-link",
        ROSA,
        null,
        data,
        Map.of("link", Secret.of("https://portal.example/alianza/link/abc-SECRET_x?a=1&b=2")),
        null,
        "test");
  }

  static Notification link(String email) {
    Notification rosas = link(Map.of());
    return new Notification(
        PORTAL,
        Language.ES,
        rosas.template(),
        new EmailAddress(email),
        null,
        Map.of(),
        rosas.secrets(),
        null,
        "test");
  }

  static Notification code(String code, @Nullable Instant expiresAt) {
    return new Notification(
        PORTAL,
        Language.ES,
        "security-code",
        ROSA,
        ROSAS_MOBILE,
        Map.of("lasts", "12 horas", "document", "900102030"),
        Map.of("code", Secret.of(code)),
        expiresAt,
        "test");
  }

  private static MessageTemplate link() {
    return new MessageTemplate(
        "recovery-link",
        Map.of(
            Language.ES,
            new MessageTemplate.Text("Recuperar contraseña de {user}", LINK, Optional.empty())));
  }

  private static MessageTemplate code() {
    return new MessageTemplate(
        "security-code",
        Map.of(
            Language.ES,
            new MessageTemplate.Text(
                "Su código", CODE, Optional.of("Su código es {code}. Vence en {lasts}.")),
            Language.EN,
            new MessageTemplate.Text("Your code", "Your code: {code}", Optional.empty())));
  }

  private static Theme theme() {
    return new Theme(
        "",
        DesignTokens.ofProduct()
            .with(
                Map.of(
                    "accent",
                    new DesignTokens.Value("#1b3f8b", "#a3bfff"),
                    "radius-button",
                    new DesignTokens.Value("3px", "3px"),
                    "font-heading",
                    new DesignTokens.Value(
                        "Georgia, \"Noto Serif\", serif", "Georgia, \"Noto Serif\", serif"))),
        "<svg/>");
  }
}
