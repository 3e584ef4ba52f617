package io.portero.walk;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;

/// Portal C as its clients and suppliers walk through it.
record Facturatech(SharedServer server) {

  static final String OLD = "trueno viejo lejano";
  static final String NEW = "lluvia verde serena";

  /// A client whose mail is `{nit}@firma.example`, with the password [#OLD].
  void client(String nit) {
    server.sample().client(nit, mailOf(nit), OLD);
  }

  static String mailOf(String nit) {
    return nit + "@firma.example";
  }

  Person.Page ask(Person person, String nit, String email) {
    return person
        .open("/facturatech/recover")
        .press("Enviar código", "kind", "client", "login", nit, "email", email);
  }

  Person.Page ask(Person person, String nit) {
    return ask(person, nit, mailOf(nit));
  }

  /// The newest code, once as many mails have come.
  String code(String email, int mails) {
    return codeIn(server.inbox().await(email, mails));
  }

  static String codeIn(Inbox.Message mail) {
    return mail.find("Código: ([A-Za-z0-9]{5})\\b");
  }

  static Person.Page update(Person.Page page, String code, String login, String password) {
    return page.press(
        "Actualizar contraseña",
        "code",
        code,
        "login",
        login,
        "secret",
        password,
        "secretAgain",
        password);
  }

  Person.Page signIn(Person person, String nit, String password) {
    return person
        .open("/facturatech/sign-in")
        .press("Acceder", "kind", "client", "login", nit, "secret", password);
  }
}
