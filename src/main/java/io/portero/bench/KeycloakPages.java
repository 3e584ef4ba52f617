package io.portero.bench;

import io.portero.visitor.PageForm;
import io.portero.visitor.VisitorClient;
import io.portero.visitor.VisitorResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The same flows in a realm of Keycloak, `bench/keycloak/realm.json`, through its own pages: each begins and ends at an application that
/// uses the authorization code flow. What that does with its code is not part of it.
final class KeycloakPages implements Product {

  private static final String APPLICATION = "http://127.0.0.1/back";
  private static final String START =
      "/realms/bench/protocol/openid-connect/auth?client_id=bench&response_type=code&scope=openid&state=bench&redirect_uri="
          + VisitorClient.encode(APPLICATION);
  private static final Pattern LINK =
      Pattern.compile("(https?://\\S+/login-actions/action-token\\?\\S+)");

  private final URI server;
  private final MailSink mails;
  private final List<Person> everybody;
  private final Supply members;
  private final Supply newcomers = Supply.endless(new Newcomers()::next);

  KeycloakPages(URI server, MailSink mails, List<Person> members) {
    this.server = server;
    this.mails = mails;
    this.everybody = List.copyOf(members);
    this.members = Supply.again(everybody);
  }

  @Override
  public List<Person> members() {
    return everybody;
  }

  @Override
  public Flow arrival() {
    return new Flow("arrival", Flow.Whom.MEMBERS, this::signIn);
  }

  @Override
  public List<Flow> flows() {
    return List.of(
        new Flow("sign-in", Flow.Whom.MEMBERS, this::signIn),
        new Flow("recovery-request", Flow.Whom.MEMBERS, person -> link(browser(), person)),
        new Flow("reset-by-link", Flow.Whom.MEMBERS, this::resetByLink),
        new Flow("registration", Flow.Whom.NEWCOMERS, this::register));
  }

  @Override
  public Supply people(Flow.Whom whom) {
    return whom == Flow.Whom.NEWCOMERS ? newcomers : members;
  }

  private void signIn(Person person) {
    Browser browser = browser();
    PageForm form = PageForm.of(browser.open(START), "form#kc-form-login");
    Map<String, String> typed = Map.of("username", person.user(), "password", person.password());
    requireCode(browser.submit(form, typed));
  }

  /// Asks by the link "forgot password", and waits for the mail.
  private String link(Browser browser, Person person) {
    try (MailSink.Inbox inbox = mails.inbox(person.email())) {
      String forgotten = way(browser.open(START), "reset-credentials");
      PageForm form = PageForm.of(browser.open(forgotten), "form#kc-reset-password-form");
      browser.submit(form, Map.of("username", person.user()));
      return inbox.find(LINK);
    }
  }

  private void resetByLink(Person person) {
    Browser browser = browser();
    String chosen = person.freshPassword();
    choose(browser, link(browser, person), chosen);
    person.choose(chosen);
  }

  /// Behind a mailed link, and then on to the application.
  private static void choose(Browser browser, String link, String password) {
    PageForm form = PageForm.of(browser.open(link), "form#kc-passwd-update-form");
    Map<String, String> typed = Map.of("password-new", password, "password-confirm", password);
    requireCode(browser.submit(form, typed));
  }

  /// The address is confirmed first, and the password chosen behind the link.
  private void register(Person person) {
    try (MailSink.Inbox inbox = mails.inbox(person.email())) {
      Browser browser = browser();
      String registration = way(browser.open(START), "registration");
      PageForm form = PageForm.of(browser.open(registration), "form#kc-register-form");
      Map<String, String> typed =
          Map.of(
              "username",
              person.user(),
              "email",
              person.email(),
              "firstName",
              "Ana",
              "lastName",
              "Rojas");
      browser.submit(form, typed);
      choose(browser, inbox.find(LINK), person.password());
    }
  }

  private Browser browser() {
    return new Browser(server, Addresses.any());
  }

  /// Where a page leads by the first link with this in it.
  private static String way(VisitorResponse page, String what) {
    Element link = page.page().selectFirst("a[href*=/login-actions/" + what + "]");
    if (link == null) {
      throw page.lost();
    }
    return link.attr("href");
  }

  /// Keycloak answers what it refuses with the page once more, and 200.
  private static void requireCode(VisitorResponse answer) {
    String end =
        Browser.onward(answer)
            .map(URI::toString)
            .filter(to -> to.startsWith(APPLICATION))
            .orElse("");
    if (!end.contains("code=")) {
      throw answer.lost();
    }
  }
}
