package io.portero.support;

import io.portero.account.Account;

/// Portal A as the users of companies walk through it: what every story about it begins with.
public record Alianza(SharedServer server) {

  public static final String OLD = "Vieja*clave7";
  public static final String NEW = "Lluvia-verde.42";

  /// A user of a company with the password [#OLD].
  public Account user(String nit, String user) {
    return server.sample().companyUser(nit, user, user + "@firma.example", OLD);
  }

  public Person.Page signIn(Person person, String nit, String user, String password) {
    return person
        .open("/alianza/sign-in")
        .press("Iniciar", "documentNumber", nit, "user", user, "secret", password);
  }

  public Person.Page ask(Person person, String nit, String user) {
    return person.open("/alianza/recover").press("Enviar", "documentNumber", nit, "user", user);
  }

  /// The mail with the link that somebody of the company asked for.
  public Inbox.Message mail(String nit, String user) {
    String email = user + "@firma.example";
    int before = server.inbox().to(email, "Recuperar contraseña").size();
    ask(server.person(), nit, user);
    return server.inbox().await(email, "Recuperar contraseña", before + 1);
  }

  /// What the link of such a mail opens, on a device that has nothing to do with who asked.
  public Person.Page newPasswordPage(String nit, String user) {
    return server.person().open(mail(nit, user).link());
  }

  public static Person.Page choose(Person.Page page, String password) {
    return page.press("Finalizar", "secret", password, "secretAgain", password, "accept", "yes");
  }
}
