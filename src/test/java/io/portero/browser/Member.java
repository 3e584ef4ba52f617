package io.portero.browser;

import io.portero.support.Inbox;
import io.portero.support.SharedServer;
import java.util.concurrent.atomic.AtomicInteger;

/// A member of a cooperative on the way through the registration, as far as a test needs them. Each one is somebody else.
final class Member {

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final SharedServer server;
  private final Guest guest;
  final String document = String.valueOf(70_100_000 + PEOPLE.incrementAndGet());
  final String address = "socia" + document + "@correo.example";
  final String user = "socia" + document;

  Member(SharedServer server, Guest guest) {
    this.server = server;
    this.guest = guest;
    server
        .sample()
        .member("alianza", document, "2004-08-17", "Ana Rojas", "+573175550142", address);
  }

  /// Opens the first page and fills it.
  Member fillsData() {
    guest.open("/multiportal/register");
    guest.choose("entity", "alianza").choose("documentType", "CC");
    guest.fill("documentNumber", document, "issuedOn", "2004-08-17");
    guest.fill("mobile", "317 555 0142", "email", address);
    return this;
  }

  Member comesToTerms() {
    fillsData();
    guest.press("Continuar");
    return this;
  }

  Member comesToCode() {
    comesToTerms();
    guest.tick("consent-data").tick("consent-messages").press("Aceptar");
    return this;
  }

  /// The newest code that came.
  String code() {
    return server.inbox().await(address).code();
  }

  /// Of the mail for a device that is not known yet.
  String deviceCode() {
    return server.inbox().await(address, Inbox.DEVICE_CODE, 1).code();
  }

  Member comesToImage() {
    comesToCode();
    guest.fill("code", code()).press("Enviar");
    return this;
  }

  Member comesToUser() {
    comesToImage();
    guest.press("Seleccionar imagen de seguridad");
    guest.dialog().locator(".tile:visible").first().click();
    guest.press("Salir").fill("phrase", "En mi casa huele a café").press("Aceptar");
    return this;
  }
}
