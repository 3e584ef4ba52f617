package io.portero.walk;

import static io.portero.walk.Oddity.WORDS;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Every page of `facturatech` that asks for something.
final class InvoicingStops {

  private static final String PASSWORD = "Vieja*clave7";
  private static final String FRESH = "Lluvia-verde.42";

  /// Its passwords have no composition: any that is long enough, not common and not personal.
  private static final Set<Oddity> PASSWORDS =
      EnumSet.of(Oddity.RIGHT_TO_LEFT, Oddity.SQL, Oddity.HTML, Oddity.MARKUP);

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final SharedServer server;

  InvoicingStops(SharedServer server) {
    this.server = server;
  }

  List<Stop> all() {
    return List.of(
        Stop.at("facturatech/sign-in/authenticate", p -> p.open("/facturatech/sign-in"))
            .ignoring("email")
            .notSaying("login", "secret"),
        Stop.at(
                "facturatech/sign-in/authenticate",
                p -> p.open("/facturatech/sign-in"),
                "kind",
                "supplier",
                "email",
                "nobody@papel.example")
            .ignoring("login")
            .notSaying("secret"),
        Stop.at(
                "facturatech/recover/identify",
                p -> p.open("/facturatech/recover"),
                "login",
                "nobody",
                "email",
                "nobody@papel.example")
            .taking(WORDS, "login"),
        Stop.at(
                "facturatech/recover/identify",
                p -> p.open("/facturatech/recover"),
                "kind",
                "supplier",
                "email",
                "nobody@papel.example")
            .ignoring("login"),
        resetting(InvoicingStops::asked),
        resetting(p -> p.open("/facturatech/recover/reset-by-code")),
        Stop.at(
                "facturatech/register/describe",
                p -> p.open("/facturatech/register"),
                "documentNumber",
                "901444555",
                "name",
                "Papelería El Punto",
                "email",
                "punto@papel.example")
            .taking(WORDS, "name"),
        Stop.at(
            "facturatech/register/consent",
            p -> described(p, "punto" + PEOPLE.incrementAndGet()),
            "consent-data",
            "yes"),
        Stop.at("facturatech/register/prove-contact", p -> agreed(p, next())).notSaying("code"),
        choosing("facturatech/register/choose-credentials", this::proved),
        choosing("facturatech/invite/choose-credentials", this::invited),
        Stop.at("facturatech/change/authenticate", this::changing).notSaying("secret"),
        choosing(
            "facturatech/change/choose-credentials", p -> changing(p).submit("secret", PASSWORD)));
  }

  private static Stop resetting(java.util.function.Function<Person, Person.Page> way) {
    return Stop.at(
            "facturatech/recover/reset-by-code",
            way,
            "code",
            "7Zx1f",
            "login",
            "nobody",
            "secret",
            FRESH,
            "secretAgain",
            FRESH)
        .notSaying("code", "login", "secret");
  }

  private static Stop choosing(String step, java.util.function.Function<Person, Person.Page> way) {
    return Stop.at(step, way, "secret", FRESH, "secretAgain", FRESH).taking(PASSWORDS, "secret");
  }

  private static String next() {
    return "punto" + PEOPLE.incrementAndGet();
  }

  private static String nit() {
    return String.valueOf(901_500_000 + PEOPLE.incrementAndGet());
  }

  private static Person.Page asked(Person person) {
    return person
        .open("/facturatech/recover")
        .submit("login", nit(), "email", next() + "@papel.example");
  }

  private static Person.Page described(Person person, String name) {
    return person
        .open("/facturatech/register")
        .submit("documentNumber", nit(), "name", name, "email", name + "@papel.example");
  }

  private static Person.Page agreed(Person person, String name) {
    return described(person, name).submit("consent-data", "yes");
  }

  private Person.Page proved(Person person) {
    String name = next();
    Person.Page page = agreed(person, name);
    String code = server.inbox().await(name + "@papel.example").code();
    return page.submit("code", code);
  }

  private Person.Page invited(Person person) {
    return person.open(new Invited(server, "facturatech", "client").link(nit(), ""));
  }

  private Person.Page changing(Person person) {
    String nit = nit();
    server.sample().client(nit, next() + "@papel.example", PASSWORD);
    person.open("/facturatech/sign-in").submit("login", nit, "secret", PASSWORD);
    return person.open("/facturatech/change");
  }
}
