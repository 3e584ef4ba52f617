package io.portero.bench;

import io.portero.shared.Refusal;
import io.portero.visitor.PageForm;
import io.portero.visitor.VisitorClient;
import io.portero.visitor.VisitorResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The flows of Portero, at two of its sample portals: `alianza` recovers by link, `facturatech` by code, and there companies register.
final class PorteroPages implements Product {

  static final String BY_LINK = "alianza";
  static final String BY_CODE = "facturatech";

  private static final Pattern LINK = Pattern.compile("(https?://\\S+/link/[A-Za-z0-9_-]{43})");
  private static final Pattern RESET_CODE = Pattern.compile("Código: ([A-Za-z0-9]{5})\\b");
  private static final Pattern CONTACT_CODE = Pattern.compile("\\b(\\d{6})\\b");

  private final URI server;
  private final MailSink mails;
  private final List<Person> everybody;
  private final Supply members;
  private final Supply clients;
  private final Supply newcomers = Supply.endless(new Newcomers()::next);

  /// @param members users of companies at `alianza`, with their passwords, @param clients of `facturatech`
  PorteroPages(URI server, MailSink mails, List<Person> members, List<Person> clients) {
    this.server = server;
    this.mails = mails;
    this.everybody = List.copyOf(members);
    this.members = Supply.again(everybody);
    this.clients = Supply.once(clients);
  }

  @Override
  public List<Person> members() {
    return everybody;
  }

  /// Signs in and stays so, for [#ownPage]. A hash that came from elsewhere becomes one of Portero's.
  @Override
  public Flow arrival() {
    return new Flow(
        "arrival",
        Flow.Whom.MEMBERS,
        person -> {
          Browser browser = browser();
          signIn(browser, person);
          person.keep(browser);
        });
  }

  /// [#ownPage] stands before what ends sessions.
  @Override
  public List<Flow> flows() {
    return List.of(
        new Flow("sign-in", Flow.Whom.MEMBERS, person -> signIn(browser(), person)),
        new Flow("own-page", Flow.Whom.MEMBERS, this::ownPage),
        new Flow("recovery-request", Flow.Whom.MEMBERS, this::link),
        new Flow("reset-by-link", Flow.Whom.MEMBERS, this::resetByLink),
        new Flow("reset-by-code", Flow.Whom.ONCE, this::resetByCode),
        new Flow("registration", Flow.Whom.NEWCOMERS, this::register));
  }

  @Override
  public Supply people(Flow.Whom whom) {
    return switch (whom) {
      case MEMBERS -> members;
      case ONCE -> clients;
      case NEWCOMERS -> newcomers;
    };
  }

  /// The page, and the form; what that leads to is [#ownPage].
  private static void signIn(Browser browser, Person person) {
    PageForm form = PageForm.of(browser.open("/" + BY_LINK + "/sign-in"));
    Map<String, String> typed =
        Map.of(
            "documentNumber", person.document(),
            "user", person.user(),
            "secret", person.password());
    browser.post(form, typed).onward();
  }

  private void ownPage(Person person) {
    Browser browser = person.browser();
    if (browser == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    String own = "/" + BY_LINK + "/account";
    VisitorResponse page = browser.open(own);
    if (!page.uri().getPath().equals(own)) {
      throw page.lost(); // signed out meanwhile
    }
  }

  /// Asks, sees the page that says so, and waits for the mail.
  private String link(Person person) {
    try (MailSink.Inbox inbox = mails.inbox(person.email())) {
      Browser browser = browser();
      PageForm form = PageForm.of(browser.open("/" + BY_LINK + "/recover"));
      browser.submit(form, Map.of("documentNumber", person.document(), "user", person.user()));
      return inbox.find(LINK);
    }
  }

  /// On another device than the one that asked.
  private void resetByLink(Person person) {
    Browser browser = browser();
    String chosen = person.freshPassword();
    PageForm form = PageForm.of(browser.open(link(person)));
    browser.submit(form, Map.of("secret", chosen, "secretAgain", chosen, "accept", "yes"));
    person.choose(chosen);
  }

  private void resetByCode(Person person) {
    try (MailSink.Inbox inbox = mails.inbox(person.email())) {
      Browser browser = browser();
      PageForm ask = PageForm.of(browser.open("/" + BY_CODE + "/recover"));
      Map<String, String> who =
          Map.of("kind", "client", "login", person.document(), "email", person.email());
      PageForm form = PageForm.of(browser.submit(ask, who));
      String chosen = person.freshPassword();
      Map<String, String> typed =
          Map.of(
              "login",
              person.document(),
              "code",
              inbox.find(RESET_CODE),
              "secret",
              chosen,
              "secretAgain",
              chosen);
      browser.submit(form, typed);
      person.choose(chosen);
    }
  }

  private void register(Person person) {
    try (MailSink.Inbox inbox = mails.inbox(person.email())) {
      Browser browser = browser();
      PageForm company = PageForm.of(browser.open("/" + BY_CODE + "/register"));
      Map<String, String> described =
          Map.of(
              "documentNumber", person.document(),
              "name", "Comercial de Prueba",
              "email", person.email());
      PageForm consent = PageForm.of(browser.submit(company, described));
      PageForm code = PageForm.of(browser.submit(consent, Map.of("consent-data", "yes")));
      PageForm secret = PageForm.of(browser.submit(code, Map.of("code", inbox.find(CONTACT_CODE))));
      String chosen = person.password();
      browser.submit(secret, Map.of("secret", chosen, "secretAgain", chosen));
    }
  }

  private Browser browser() {
    return new Browser(server, Addresses.any());
  }

  /// @throws Refusal if the server has no such portals
  void require() {
    for (String portal : List.of(BY_LINK, BY_CODE)) {
      if (new VisitorClient(server).get("/" + portal + "/sign-in").status() == 404) {
        throw new Refusal(
            "%s has no portal %s: the bench walks through the sample portals."
                .formatted(server, portal),
            "%s no tiene un portal %s: el banco recorre los portales de ejemplo."
                .formatted(server, portal));
      }
    }
  }
}
