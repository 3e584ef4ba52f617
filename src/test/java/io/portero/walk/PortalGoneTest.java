package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A portal's files change while people are under way, and what they were about to use is gone: each of them gets a page that leads
/// back to the beginning, and no worker stumbles.
class PortalGoneTest {

  private static final String SECRET = "trueno viejo lejano";
  private static final String CHANGED = "Este portal cambió mientras tanto";

  private static final String HEAD =
      """
      zone: America/Bogota
      contact: { email: ayuda@red.example }
      mail: { fromName: Red, fromAddress: avisos@red.example, smsSender: Red }
      policy: { type: password, minLength: 8 }
      """;

  private static final String BEFORE =
      HEAD
          + """
          languages: [es, en]
          entities: { red: Red }
          documentTypes: [CC]
          kinds:
            person: { form: document-or-user }
            other: { form: email }
          journeys:
            sign-in: [identify, authenticate]
            register:
              - match-member
              - consent: [{ purpose: data, document: terms, required: true }]
              - prove-contact: { channels: [email], length: 10, tries: 3, maxPerDay: 5 }
              - choose-recognition
              - choose-credentials: { accept: [terms] }
              - finish
            recover: [identify, prove-by-link: { lifetime: 30m }, choose-credentials: { accept: [terms] }, finish]
            change: [authenticate, choose-credentials: { accept: [terms] }, finish]
          """;

  /// Another kind, another type of document, no entity, no legal text, one language.
  private static final String AFTER =
      HEAD
          + """
          languages: [es]
          documentTypes: [NIT]
          kinds:
            client: { form: document-or-user }
          journeys:
            sign-in: [identify, authenticate]
            register:
              - describe: { kind: client, documentType: NIT }
              - prove-contact: { channels: [email], length: 10, tries: 3, maxPerDay: 5 }
              - choose-credentials
              - finish
            recover: [identify, prove-by-link: { lifetime: 30m }, choose-credentials, finish]
            change: [authenticate, choose-credentials, finish]
          """;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir Path folder;
  private static int people;

  /// Somebody at a page, with what is in its form.
  private record Under(String where, Person person, Person.Page page) {}

  @Test
  @DisplayName(
      "T1 whoever was under way by what a changed portal lacks is led back to the beginning, never to an error")
  void leadsBack() throws IOException {
    write(BEFORE, true);
    SettableClock clock = SettableClock.atSomeMorning();
    List<Under> underWay = new ArrayList<>();
    String link;
    String asked;
    Person inside;
    try (Server before = start(clock)) {
      Inbox inbox = new Inbox(before);
      underWay.add(under("register", toConsent(before)));
      underWay.add(under("register", toCode(before)));
      underWay.add(under("register", toPicture(before, inbox)));
      underWay.add(under("register", toSecret(before, inbox)));
      underWay.add(
          under(
              "sign-in",
              before.person(),
              p -> p.open("/red/sign-in").submit("kind", "person", "login", "7000001")));
      underWay.add(
          under(
              "recover",
              before.person(),
              p -> p.open("/red/recover").submit("kind", "person", "login", "7000001")));
      String mail = registered(before, inbox);
      inside = before.person();
      signIn(inside, before);
      underWay.add(under("change", inside, p -> p.open("/red/change").submit("secret", SECRET)));
      before.person().open("/red/recover").submit("kind", "person", "login", cc());
      link = inbox.await(mail, "Recuperar contraseña", 1).link();
      asked = mail;
    }
    try (Server asleep = start(clock, "portero.scheduler", "false")) {
      asleep.person().open("/red/recover").submit("kind", "person", "login", cc());
    }
    write(AFTER, false);
    try (Server after = start(clock)) {
      for (Under one : underWay) {
        isLedBack(one, after);
      }
      String path = java.net.URI.create(link).getPath();
      Person.Page gone = after.person().open(path);
      assertThat(gone.status()).isEqualTo(410);
      assertThat(gone.click("Pedir otro enlace").status()).isEqualTo(200);
      assertThat(inside.movesTo(after).open("/red/account").status()).isEqualTo(200);
      noTaskIsLeft(
          after); // the one of a kind of account that is gone ends like one that finds nobody
      assertThat(new Inbox(after).to(asked, "Recuperar contraseña")).hasSize(1);
    }
  }

  @Test
  @DisplayName("B5 who agrees to a text that is another by now is shown the new one first")
  void newText() throws IOException {
    write(BEFORE, true);
    SettableClock clock = SettableClock.atSomeMorning();
    Person person;
    Person.Page page;
    try (Server before = start(clock)) {
      page = toConsent(before);
      person = Objects.requireNonNull(last);
    }
    for (String language : List.of("es", "en")) {
      Files.writeString(
          folder.resolve("portals/red/legal/terms/2." + language + ".md"),
          "---\ntitle: Términos\ninForceSince: 2026-02-01\n---\n# Otros\n");
    }
    try (Server after = start(clock)) {
      person.movesTo(after);
      Person.Page again = send(person, page, after, "/red/register/consent");
      assertThat(again.status()).isEqualTo(422);
      assertThat(again.problem("consent-data")).startsWith("El texto cambió");
      assertThat(again.submit("consent-data", "yes").path())
          .isEqualTo("/red/register/prove-contact");
      assertThat(
              after
                  .bean(JdbcClient.class)
                  .sql(
                      "select version from consent_text t join consent c on c.sha256 = t.sha256 where c.portal = 'red'")
                  .query(String.class)
                  .list())
          .contains("2");
    }
  }

  @Test
  @DisplayName("T1 where the whole portal is gone, its cookies, links and tasks trouble nobody")
  void wholePortal() throws IOException {
    write(BEFORE, true);
    SettableClock clock = SettableClock.atSomeMorning();
    Person person;
    Person.Page page;
    try (Server before = start(clock, "portero.scheduler", "false")) {
      page = toConsent(before);
      person = Objects.requireNonNull(last);
      before.person().open("/red/recover").submit("kind", "person", "login", "7000001");
    }
    Files.move(folder.resolve("portals/red"), folder.resolve("portals/azul"));
    try (Server after = start(clock)) {
      person.movesTo(after);
      for (String path :
          List.of(
              "/red",
              "/red/register",
              "/red/register/consent",
              "/red/account",
              "/red/link/" + "a".repeat(43),
              "/azul/register")) {
        assertThat(person.open(path).status())
            .as(path)
            .isEqualTo(path.startsWith("/azul") ? 200 : 404);
      }
      assertThat(send(person, page, after, "/red/register/consent").status()).isEqualTo(404);
      noTaskIsLeft(after);
    }
  }

  private void isLedBack(Under one, Server after) {
    Person person = one.person().movesTo(after);
    String path = one.page().path();
    for (int again = 0; again < 2; again++) {
      boolean asks = !one.page().document().select("main form").isEmpty();
      Person.Page shown =
          again == 0 && asks ? send(person, one.page(), after, path) : person.open(path);
      assertThat(shown.status()).as(path + " " + again).isLessThan(500);
      if (again == 0) {
        assertThat(shown.status()).as(path).isEqualTo(410);
        assertThat(shown.title()).as(path).isEqualTo(CHANGED);
        assertThat(shown.click("Empezar de nuevo").status()).as(path).isEqualTo(200);
      }
    }
  }

  private static Person.Page send(Person person, Person.Page page, Server to, String path) {
    Map<String, String> values = new HashMap<>(page.untouched());
    values.putAll(
        Map.of(
            "consent-data",
            "yes",
            "code",
            "1234567890",
            "image",
            "rose",
            "phrase",
            "Olía a guayaba madura"));
    values.putAll(Map.of("secret", SECRET, "secretAgain", SECRET, "accept", "yes"));
    return person.page(person.sendRaw(page.post(to.url().resolve(path), values)));
  }

  private static void noTaskIsLeft(Server after) {
    Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .until(() ->
            after
                    .bean(JdbcClient.class)
                    .sql("select count(*) from deferred_work where kind = 'recovery-request'")
                    .query(Integer.class)
                    .single()
                == 0);
  }

  private @Nullable Person last;

  private Person.Page toConsent(Server server) {
    people++;
    server
        .bean(JdbcClient.class)
        .sql(
            "insert into member values (gen_random_uuid(), 'red', 'red', 'CC', ?, date '2009-07-24', 'Rosa Gil', '+573004567890', ?, now())")
        .params(cc(), mail())
        .update();
    Person somebody = server.person();
    last = somebody;
    return somebody
        .open("/red/register")
        .submit(
            "documentNumber",
            cc(),
            "issuedOn",
            "2009-07-24",
            "mobile",
            "3004567890",
            "email",
            mail());
  }

  private Person.Page toCode(Server server) {
    return toConsent(server).submit("consent-data", "yes");
  }

  private Person.Page toPicture(Server server, Inbox inbox) {
    Person.Page code = toCode(server);
    return code.submit("code", inbox.await(mail()).find("\\b(\\d{10})\\b"));
  }

  private Person.Page toSecret(Server server, Inbox inbox) {
    return toPicture(server, inbox).submit("image", "rose", "phrase", "Olía a guayaba madura");
  }

  private String registered(Server server, Inbox inbox) {
    Person.Page done =
        toSecret(server, inbox).submit("secret", SECRET, "secretAgain", SECRET, "accept", "yes");
    assertThat(done.status()).as(done.problems()).isEqualTo(200);
    return mail();
  }

  private void signIn(Person person, Server server) {
    Person.Page page =
        person
            .open("/red/sign-in")
            .submit("kind", "person", "login", cc())
            .submit("secret", SECRET);
    assertThat(page.path()).isEqualTo("/red/account");
  }

  private Under under(String where, Person.Page page) {
    return new Under(where, Objects.requireNonNull(last), page);
  }

  private static Under under(
      String where, Person person, java.util.function.Function<Person, Person.Page> way) {
    Person.Page page = way.apply(person);
    assertThat(page.path()).as(page.problems()).startsWith("/red/" + where + "/");
    return new Under(where, person, page);
  }

  private String cc() {
    return String.valueOf(7_000_100 + people);
  }

  private String mail() {
    return "persona" + people + "@correo.example";
  }

  private Server start(SettableClock clock, String... more) {
    Map<String, Object> settings =
        new HashMap<>(Map.of("portero.portals", folder.resolve("portals")));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return Server.start(DATABASE, settings, clock);
  }

  private void write(String definition, boolean whole) throws IOException {
    Path red = folder.resolve("portals/red");
    Files.createDirectories(red.resolve("texts"));
    Files.writeString(red.resolve("portal.yaml"), definition);
    for (String language : List.of("es", "en")) {
      Path texts = red.resolve("texts/" + language + ".yaml");
      Path help = red.resolve("help." + language + ".md");
      if (language.equals("en") && !whole) {
        Files.delete(texts);
        Files.delete(help);
        continue;
      }
      Files.writeString(
          texts,
          whole
              ? "brand: { name: Red }\nkind: { person: Persona, other: Otro }\nconsent: { data: Datos }\n"
              : "brand: { name: Red }\n");
      Files.writeString(help, "# Ayuda\n");
    }
    Path terms = red.resolve("legal/terms");
    if (whole) {
      Files.createDirectories(terms);
      for (String language : List.of("es", "en")) {
        Files.writeString(
            terms.resolve("1." + language + ".md"),
            "---\ntitle: Términos\ninForceSince: 2026-01-01\n---\n# Términos\n");
      }
    } else {
      Files.delete(terms.resolve("1.es.md"));
      Files.delete(terms.resolve("1.en.md"));
      Files.delete(terms);
      Files.delete(red.resolve("legal"));
    }
  }
}
