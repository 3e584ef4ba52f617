package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKeys;
import io.portero.account.NewAccount;
import io.portero.journey.Invitations;
import io.portero.portal.AccountKind;
import io.portero.portal.Portals;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.PortalId;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody's life at one portal: registers, signs in, recovers, signs in, changes the secret, signs in. In stages, so that those
/// of all portals wait together where a worker takes its time.
final class CombinationWalk {

  private static final String CODE = "\\b(\\d{10})\\b";

  private final Server server;
  private final Inbox inbox;
  private final Combination way;
  private final String portal;
  private final String cc;
  private final String mail;
  private final String user;
  private final Set<String> read = new HashSet<>();
  private Person person;
  private Person.@Nullable Page recovering;

  CombinationWalk(Server server, Combination way, String portal, int number) {
    this.server = server;
    this.inbox = new Inbox(server);
    this.way = way;
    this.portal = portal;
    this.cc = String.valueOf(7_000_000 + number * 7);
    this.mail = "persona" + number + "@correo.example";
    this.user =
        way.birth() == Combination.Birth.INVITE || way.userName() ? "persona." + number : "";
    this.person = server.person();
  }

  void registers() {
    Person.Page page =
        switch (way.birth()) {
          case MATCH_MEMBER -> {
            member();
            yield proved(person.open(at("register")).submit(data()));
          }
          case DESCRIBE ->
              proved(
                  person
                      .open(at("register"))
                      .submit("documentNumber", cc, "name", "Rosa Gil", "email", mail));
          case INVITE -> {
            invite();
            yield person.open(inbox.await(mail).link());
          }
        };
    if (way.signIn().recognition) {
      page = page.submit("image", "rose", "phrase", "Olía a guayaba madura");
    }
    if (way.userName()) {
      ends(page.submit("userName", user, "secret", first(), "secretAgain", first()));
    } else {
      ends(choose(page, first()));
    }
  }

  void signsInFirst() {
    signsIn(first());
  }

  void asksForRecovery() {
    person = server.person();
    Person.Page page = person.open(at("recover"));
    recovering =
        way.recovery() == Combination.Recovery.CODE ? page.submit(data()) : page.submit(identity());
    assertThat(recovering.firstStatus()).as(this + recovering.problems()).isEqualTo(303);
  }

  void recovers() {
    Person.Page asked = Objects.requireNonNull(recovering);
    Person.Page end =
        switch (way.recovery()) {
          case LINK -> choose(server.person().open(newest("Recuperar " + word()).link()), second());
          case CODE -> choose(proved(asked), second());
          case RESET_BY_CODE ->
              asked.submit(
                  "code",
                  newest("Su código para cambiar la " + word()).find(CODE),
                  "login",
                  login(),
                  "secret",
                  second(),
                  "secretAgain",
                  second());
        };
    ends(end);
  }

  void signsInAnew() {
    refused(first());
    signsIn(second());
  }

  void changes() {
    Person.Page page = person.open(at("change")).submit("secret", second());
    ends(choose(page, third()));
  }

  void signsInAtLast() {
    signsIn(third());
  }

  private void signsIn(String secret) {
    person = server.person();
    Person.Page page = typesSecret(secret);
    if (way.signIn().device) {
      assertThat(page.path()).as(this + page.problems()).endsWith("/know-device");
      page = page.submit("code", newest("Su código para entrar").find(CODE));
    }
    assertThat(page.path()).as(this + page.problems()).isEqualTo(at("account"));
  }

  private void refused(String secret) {
    assertThat(typesSecret(secret).status()).as(toString()).isEqualTo(422);
  }

  private Person.Page typesSecret(String secret) {
    Person.Page page = person.open(at("sign-in"));
    if (way.signIn().identify) {
      Person.Page next = page.submit(identity());
      assertThat(next.document().select(".recognise img").isEmpty())
          .as(toString())
          .isNotEqualTo(way.signIn().recognition);
      return next.submit("secret", secret);
    }
    List<String> all = new ArrayList<>(List.of(identity()));
    all.addAll(List.of("secret", secret));
    return page.submit(all.toArray(String[]::new));
  }

  private Person.Page proved(Person.Page page) {
    return page.submit("code", newest("Su código de seguridad").find(CODE));
  }

  /// The mailbox keeps the latest mails of all portals only, so they are not counted.
  private Inbox.Message newest(String subject) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> inbox.to(mail, subject).stream().anyMatch(m -> !read.contains(m.id())));
    Inbox.Message newest = inbox.to(mail, subject).getFirst();
    read.add(newest.id());
    return newest;
  }

  private static Person.Page choose(Person.Page page, String secret) {
    return page.submit("secret", secret, "secretAgain", secret);
  }

  /// No page of a portal with PINs speaks of passwords, nor the other way round.
  private void ends(Person.Page page) {
    assertThat(page.document().outerHtml())
        .as(toString())
        .doesNotContainIgnoringCase(way.pin() ? "contraseña" : "clave");
    assertThat(page.status()).as(this + page.problems()).isEqualTo(200);
    assertThat(page.path()).as(this + page.title() + page.problems()).endsWith("/finish");
  }

  private String[] identity() {
    return switch (way.form()) {
      case DOCUMENT_AND_USER -> new String[] {"documentNumber", cc, "user", user};
      case USER -> new String[] {"user", user};
      case DOCUMENT_OR_USER -> new String[] {"login", login()};
      case EMAIL -> new String[] {"email", mail};
    };
  }

  /// In one field, whatever it is.
  private String login() {
    return switch (way.form()) {
      case USER, DOCUMENT_AND_USER -> user;
      case DOCUMENT_OR_USER -> user.isEmpty() ? cc : user;
      case EMAIL -> mail;
    };
  }

  private String[] data() {
    return new String[] {
      "documentNumber", cc, "issuedOn", "2009-07-24", "mobile", "3004567890", "email", mail
    };
  }

  private void member() {
    server
        .bean(JdbcClient.class)
        .sql(
            "insert into member values (gen_random_uuid(), ?, 'red', 'CC', ?, date '2009-07-24', 'Rosa Gil',"
                + " '+573004567890', ?, now())")
        .params(portal, cc, mail)
        .update();
  }

  private void invite() {
    PortalId id = new PortalId(portal);
    AccountKind kind = server.bean(Portals.class).get(id).kind("person");
    DocumentNumber document = new DocumentNumber("CC", cc);
    EmailAddress email = new EmailAddress(mail);
    NewAccount account =
        new NewAccount(
            id,
            "person",
            "",
            null,
            "Rosa Gil",
            user,
            document,
            email,
            null,
            Account.Status.INVITED);
    server
        .bean(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            server
                .bean(Invitations.class)
                .invite(
                    server
                        .bean(Accounts.class)
                        .create(account, LoginKeys.of(kind, document, user, email))
                        .id()));
  }

  private String word() {
    return way.pin() ? "clave" : "contraseña";
  }

  private String first() {
    return way.pin() ? "7306" : "trueno viejo lejano";
  }

  private String second() {
    return way.pin() ? "8164" : "lluvia verde serena";
  }

  private String third() {
    return way.pin() ? "9527" : "monte azul callado";
  }

  private String at(String page) {
    return "/" + portal + "/" + page;
  }

  @Override
  public String toString() {
    return portal + " " + way + " ";
  }
}
