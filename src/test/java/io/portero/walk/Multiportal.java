package io.portero.walk;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Signing in at `multiportal`, page by page: user, PIN, and on a device that is not known a code.
record Multiportal(SharedServer server) {

  /// A member with an account and nothing but an e-mail address.
  record Someone(String user, String email, String pin) {}

  private static final String PIN = "7306";

  Someone someone(String user) {
    Someone someone = new Someone(user, user + "@correo.example", PIN);
    server.sample().registered(user, someone.email(), PIN, "rose", "Mi abuela tejía ruanas");
    return someone;
  }

  static Person.Page toPin(Person person, String user) {
    return person.open("/multiportal/sign-in").press("Continuar", "user", user);
  }

  /// The page after the PIN, whichever it is.
  static Person.Page afterPin(Person person, Someone who) {
    return toPin(person, who.user()).press("Entrar", "secret", who.pin());
  }

  /// The page that asks for the code. Time goes on, so that a code may be sent again.
  Person.Page toCode(Person person, Someone who) {
    server.clock().advance(Duration.ofSeconds(61));
    return afterPin(person, who);
  }

  Person.Page signIn(Person person, Someone who) {
    return signIn(person, who, new String[0]);
  }

  /// Signs in and has the device remembered.
  Person.Page enrol(Person person, Someone who) {
    return signIn(person, who, "remember", "yes");
  }

  /// A page that asks for a code, and the code that was sent for it.
  record Asked(Person.Page page, String code) {}

  /// Brings the page that asks for the code of a device that is not known.
  Asked ask(Person person, Someone who) {
    return ask(who, () -> toCode(person, who));
  }

  /// @param asking makes the server send a code
  Asked ask(Someone who, Supplier<Person.Page> asking) {
    int before = server.inbox().to(who.email(), Inbox.DEVICE_CODE).size();
    Person.Page page = asking.get();
    Inbox.Message mail = server.inbox().await(who.email(), Inbox.DEVICE_CODE, before + 1);
    return new Asked(page, mail.code());
  }

  private Person.Page signIn(Person person, Someone who, String... more) {
    Asked asked = ask(person, who);
    return asked
        .page()
        .press(
            "Entrar",
            Stream.concat(Stream.of("code", asked.code()), Stream.of(more)).toArray(String[]::new));
  }
}
