package io.portero.cli;

import io.portero.notification.SmtpProbe;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.NetworkTrouble;
import io.portero.shared.Refusal;
import io.portero.shared.SecretFile;
import io.portero.terminal.Localized;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// What the doctor tries over the network: the mail server up to the sign-in, the gateway up to its answer, and our own address
/// as a browser reaches it.
final class NetworkDoctor {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERRORS = 500;

  private final Settings settings;

  NetworkDoctor(Settings settings) {
    this.settings = settings;
  }

  List<DoctorFinding> findings() {
    return List.of(mail(), sms(), url());
  }

  private DoctorFinding mail() {
    String host = settings.text(Setting.SMTP_HOST, "");
    if (host.isEmpty()) {
      return DoctorFinding.none(
          "mail",
          Localized.text(
              "no server set: the mailbox of a trial", "sin servidor: el buzón del ensayo"));
    }
    try {
      String password =
          settings
              .find(Setting.SMTP_PASSWORD_FILE)
              .map(file -> SecretFile.read(Setting.SMTP_PASSWORD_FILE.variable(), file))
              .orElseGet(() -> settings.text(Setting.SMTP_PASSWORD, ""));
      int port = settings.number(Setting.SMTP_PORT, 587);
      SmtpProbe.require(
          host,
          port,
          settings.text(Setting.SMTP_USER, ""),
          password,
          settings.text(Setting.SMTP_STARTTLS, "required"));
      return DoctorFinding.well(
          "mail",
          settings.has(Setting.SMTP_USER)
              ? Localized.text("%s:%s lets us in", "%s:%s nos deja entrar", host, port)
              : Localized.text("%s:%s answers", "%s:%s responde", host, port));
    } catch (Refusal refusal) {
      return DoctorFinding.wrong("mail", refusal);
    }
  }

  private DoctorFinding sms() {
    String address = settings.text(Setting.SMS_URL, "");
    if (address.isEmpty()) {
      return DoctorFinding.none(
          "sms",
          Localized.text(
              "no gateway set: codes go by mail", "sin pasarela: los códigos van por correo"));
    }
    try {
      int status = status(URI.create(address), "HEAD");
      return status >= SERVER_ERRORS
          ? DoctorFinding.wrong(
              "sms",
              Localized.text(
                  "%s answers with the error %s: ask whoever runs it.",
                  "%s responde con el error %s: pregunte a quien lo opera.", address, status))
          : DoctorFinding.well("sms", Localized.text("%s answers", "%s responde", address));
    } catch (Refusal refusal) {
      return DoctorFinding.wrong("sms", refusal);
    }
  }

  private DoctorFinding url() {
    if (settings.url().isEmpty()) {
      return DoctorFinding.none(
          "url", Localized.text("PORTERO_URL is not set", "PORTERO_URL no está definida"));
    }
    URI address = settings.url().get();
    try {
      int status = status(address.resolve("/"), "GET");
      if (status == FORBIDDEN) {
        return DoctorFinding.wrong(
            "url",
            Localized.text(
                "%s is refused as not encrypted: let the proxy set X-Forwarded-Proto and X-Forwarded-For, and name its address in PORTERO_PROXIES.",
                "%s se rechaza como no cifrada: que el proxy ponga X-Forwarded-Proto y X-Forwarded-For, e indique su dirección en PORTERO_PROXIES.",
                address));
      }
      if (status >= SERVER_ERRORS) {
        return DoctorFinding.wrong(
            "url",
            Localized.text(
                "%s answers with the error %s: does the proxy lead to Portero's port, and does Portero run?",
                "%s responde con el error %s: ¿el proxy lleva al puerto de Portero, y Portero está andando?",
                address,
                status));
      }
      return DoctorFinding.well("url", Localized.text("%s is answered", "%s responde", address));
    } catch (Refusal refusal) {
      return DoctorFinding.wrong("url", refusal);
    }
  }

  /// Follows nobody elsewhere.
  private static int status(URI address, String method) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .method(method, BodyPublishers.noBody())
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw NetworkTrouble.of(e, String.valueOf(address.getAuthority()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
