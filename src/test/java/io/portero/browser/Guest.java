package io.portero.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.portero.support.Inbox;
import java.net.URI;

/// Somebody with a real browser, and what people do with one.
final class Guest {

  private static final double PATIENCE = 15_000;

  private final BrowserContext context;
  private final Page page;
  private final URI home;
  private final Trouble trouble;
  private final Look look;

  Guest(BrowserContext context, URI home, Screen screen, Album album, boolean scripts) {
    this.context = context;
    this.home = home;
    this.trouble = new Trouble(home, context);
    context.setDefaultTimeout(PATIENCE);
    this.page = context.newPage();
    this.look = new Look(page, screen, album, scripts);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /// Opens an address, a path or a whole one; gives the status.
  int open(String address) {
    return page.navigate(home.resolve(address).toString()).status();
  }

  /// Reads a mail as the mail program shows it, and looks it over.
  Guest read(Inbox.Message mail, String name) {
    page.navigate("about:blank"); // out of the last page's content policy
    page.setContent(mail.html());
    look.overPart(name);
    return this;
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  String title() {
    return page.locator("h1").first().innerText();
  }

  /// The visible field of that name.
  Locator field(String name) {
    return page.locator("[name=" + name + "]:visible");
  }

  /// Types into fields: name, value, name, value …
  Guest fill(String... values) {
    for (int i = 0; i + 1 < values.length; i += 2) {
      field(values[i]).fill(values[i + 1]);
    }
    return this;
  }

  Guest choose(String name, String option) {
    field(name).selectOption(option);
    return this;
  }

  Guest tick(String name) {
    page.locator("[name=" + name + "]").check();
    return this;
  }

  Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  Locator link(String words) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
        .first();
  }

  /// Presses the button that has these words, and waits for what comes.
  Guest press(String words) {
    button(words).click();
    page.waitForLoadState();
    return this;
  }

  /// Follows the link that has these words.
  Guest follow(String words) {
    link(words).click();
    page.waitForLoadState();
    return this;
  }

  Locator dialog() {
    return page.locator("dialog[open]");
  }

  /// Looks the page over at this screen, in light and dark, and keeps its pictures. `name` is the picture's.
  Guest look(String name) {
    look.over(name);
    return this;
  }

  /// Another host that the pages may ask.
  Guest mayAsk(URI host) {
    trouble.allow(host);
    return this;
  }

  /// The test itself has requests answered so.
  void expects(int status) {
    trouble.expect(status);
  }

  void hadNoTrouble() {
    assertThat(trouble.met()).isEmpty();
  }

  void close() {
    context.close();
  }
}
