package io.portero.walk;

import static io.portero.walk.Oddity.WORDS;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Every page of `alianza` that asks for something.
final class CompanyStops {

  private static final String NIT = "901333222";
  private static final String PASSWORD = "Vieja*clave7";
  private static final String FRESH = "Lluvia-verde.42";
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final SharedServer server;

  CompanyStops(SharedServer server) {
    this.server = server;
  }

  List<Stop> all() {
    String[] identity = {"documentType", "NIT", "documentNumber", NIT, "user", "nobody"};
    return List.of(
        Stop.at("alianza/sign-in/authenticate", p -> p.open("/alianza/sign-in"), identity)
            .notSaying("user", "secret"),
        Stop.at("alianza/recover/identify", p -> p.open("/alianza/recover"), identity)
            .taking(WORDS, "user"),
        choosing("alianza/recover/choose-credentials", p -> p.open(recoveryLink())),
        choosing("alianza/invite/choose-credentials", p -> p.open(invitation())),
        Stop.at("alianza/change/authenticate", this::changing).notSaying("secret"),
        choosing("alianza/change/choose-credentials", p -> changing(p).submit("secret", PASSWORD)));
  }

  private static Stop choosing(String step, java.util.function.Function<Person, Person.Page> way) {
    return Stop.at(step, way, "secret", FRESH, "secretAgain", FRESH, "accept", "yes");
  }

  private String somebody() {
    String user = "matriz" + PEOPLE.incrementAndGet();
    server.sample().companyUser(NIT, user, user + "@alianza.com.co", PASSWORD);
    return user;
  }

  private String recoveryLink() {
    String user = somebody();
    server.person().open("/alianza/recover").submit("documentNumber", NIT, "user", user);
    return server.inbox().await(user + "@alianza.com.co").link();
  }

  private Person.Page changing(Person person) {
    person
        .open("/alianza/sign-in")
        .submit("documentNumber", NIT, "user", somebody(), "secret", PASSWORD);
    return person.open("/alianza/change");
  }

  private String invitation() {
    return new Invited(server, "alianza", "company")
        .link(NIT, "invitado" + PEOPLE.incrementAndGet());
  }
}
