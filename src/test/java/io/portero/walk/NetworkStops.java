package io.portero.walk;

import static io.portero.walk.Oddity.WORDS;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Every page of `multiportal` that asks for something.
final class NetworkStops {

  private static final String PIN = "5831";
  private static final String FRESH = "7294";
  private static final String ISSUED = "2010-05-28";
  private static final String PHRASE = "mi perro come mangos";

  /// A phrase may be any words that can be read back (B9).
  private static final Set<Oddity> PHRASES =
      EnumSet.of(Oddity.RIGHT_TO_LEFT, Oddity.SQL, Oddity.HTML, Oddity.MARKUP);

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final SharedServer server;

  NetworkStops(SharedServer server) {
    this.server = server;
  }

  /// Somebody whom the network knows.
  record Somebody(int number) {

    static Somebody next() {
      return new Somebody(PEOPLE.incrementAndGet());
    }

    String cc() {
      return String.valueOf(52_700_000 + number);
    }

    String mobile() {
      return "310" + (7_000_000 + number);
    }

    String email() {
      return "parada" + number + "@correo.example";
    }

    String user() {
      return "socia" + number;
    }

    String[] data() {
      return new String[] {
        "entity",
        "alianza",
        "documentType",
        "CC",
        "documentNumber",
        cc(),
        "issuedOn",
        ISSUED,
        "mobile",
        mobile(),
        "email",
        email()
      };
    }
  }

  List<Stop> all() {
    return List.of(
        Stop.at("multiportal/sign-in/identify", p -> p.open("/multiportal/sign-in"))
            .taking(WORDS, "user"),
        Stop.at("multiportal/sign-in/authenticate", p -> signingIn(p, registered()))
            .notSaying("secret"),
        Stop.at("multiportal/sign-in/know-device", this::unknownDevice)
            .notSaying("code")
            .ignoring("remember"),
        Stop.at(
            "multiportal/register/match-member",
            p -> p.open("/multiportal/register"),
            Somebody.next().data()),
        Stop.at(
            "multiportal/register/consent",
            p -> matched(p, "register", member()),
            "consent-data",
            "yes",
            "consent-messages",
            "yes"),
        Stop.at("multiportal/register/prove-contact", p -> agreed(p, member())).notSaying("code"),
        Stop.at(
                "multiportal/register/choose-recognition",
                p -> proved(p, member()),
                "phrase",
                PHRASE)
            .taking(PHRASES, "phrase"),
        choosing("multiportal/register/choose-credentials", p -> recognised(p, member())),
        Stop.at(
            "multiportal/recover/match-member",
            p -> p.open("/multiportal/recover"),
            Somebody.next().data()),
        Stop.at("multiportal/recover/prove-contact", p -> matched(p, "recover", member()))
            .notSaying("code"),
        choosing("multiportal/recover/choose-credentials", this::recovering),
        Stop.at("multiportal/change/authenticate", p -> inside(p).open("/multiportal/change")),
        choosing(
            "multiportal/change/choose-credentials",
            p -> inside(p).open("/multiportal/change").submit("secret", PIN)),
        Stop.at(
            "multiportal/change-image/authenticate",
            p -> inside(p).open("/multiportal/change-image")),
        Stop.at(
                "multiportal/change-image/choose-recognition",
                p -> inside(p).open("/multiportal/change-image").submit("secret", PIN),
                "phrase",
                PHRASE)
            .taking(PHRASES, "phrase"));
  }

  private static Stop choosing(String step, Function<Person, Person.Page> way) {
    return Stop.at(step, way, "userName", "matriz.uno", "secret", FRESH, "secretAgain", FRESH);
  }

  private Somebody member() {
    Somebody who = Somebody.next();
    server
        .sample()
        .member("alianza", who.cc(), ISSUED, "Marta Rojas", "+57" + who.mobile(), who.email());
    return who;
  }

  private Person.Page signingIn(Person person, Somebody who) {
    return person.open("/multiportal/sign-in").submit("user", who.user());
  }

  private static Person.Page matched(Person person, String journey, Somebody who) {
    return person.open("/multiportal/" + journey).submit(who.data());
  }

  private static Person.Page agreed(Person person, Somebody who) {
    return matched(person, "register", who)
        .submit("consent-data", "yes", "consent-messages", "yes");
  }

  private Person.Page proved(Person person, Somebody who) {
    return agreed(person, who).submit("code", code(who, 1));
  }

  private String code(Somebody who, int messages) {
    return server.inbox().await(who.email(), messages).code();
  }

  private Person.Page recognised(Person person, Somebody who) {
    Person.Page page = proved(person, who);
    String image =
        Objects.requireNonNull(page.document().selectFirst("input[name=image]")).attr("value");
    return page.submit("image", image, "phrase", PHRASE);
  }

  private Person.Page recovering(Person person) {
    Somebody who = member();
    recognised(server.person(), who)
        .submit("userName", who.user(), "secret", PIN, "secretAgain", PIN);
    server.inbox().await(who.email(), 2);
    Person.Page page = matched(person, "recover", who);
    return page.submit("code", code(who, 3));
  }

  private Person inside(Person person) {
    Somebody who = registered();
    rightPin(person, who).submit("code", code(who, 1));
    return person;
  }

  private Person.Page unknownDevice(Person person) {
    return rightPin(person, registered());
  }

  private Person.Page rightPin(Person person, Somebody who) {
    return signingIn(person, who).submit("secret", PIN);
  }

  private Somebody registered() {
    Somebody who = Somebody.next();
    server.sample().registered(who.user(), who.email(), PIN, image(), PHRASE);
    return who;
  }

  private String image() {
    return server.server().bean(io.portero.picture.Pictures.class).all().getFirst().id();
  }
}
