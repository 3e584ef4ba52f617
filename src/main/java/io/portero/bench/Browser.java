package io.portero.bench;

import io.portero.visitor.PageForm;
import io.portero.visitor.VisitorClient;
import io.portero.visitor.VisitorResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A visitor who goes where answers lead, as long as they stay on the server.
final class Browser {

  private static final int MOST_REDIRECTS = 10;

  private final URI server;
  private final VisitorClient visitor;

  /// @param address where it says, as a proxy would, that it comes from
  Browser(URI server, String address) {
    this.server = server;
    this.visitor = new VisitorClient(server, address);
  }

  /// Opens a page. A link of a mail is opened on this server, whatever name of it stands there.
  VisitorResponse open(String where) {
    return follow(get(where));
  }

  /// Sends a form, and says what was answered: for Portero's, where it leads.
  ///
  /// @param typed by the fields' names
  VisitorResponse post(PageForm form, Map<String, String> typed) {
    return checked(visitor.post(local(form.action()), form.filled(typed, Map.of())));
  }

  /// Sends a form and opens the page that it leads to.
  VisitorResponse submit(PageForm form, Map<String, String> typed) {
    return follow(post(form, typed));
  }

  /// @return the page at the end, or the answer that leads away from the server
  VisitorResponse follow(VisitorResponse answer) {
    VisitorResponse last = answer;
    for (int i = 0; i < MOST_REDIRECTS && onward(last).filter(this::isHere).isPresent(); i++) {
      last = get(onward(last).orElseThrow().toString());
    }
    return last;
  }

  /// Where an answer leads; empty for a page.
  static Optional<URI> onward(VisitorResponse answer) {
    return Optional.ofNullable(answer.location())
        .filter(_ -> answer.status() >= 300 && answer.status() < 400)
        .map(answer.uri()::resolve);
  }

  private VisitorResponse get(String where) {
    return checked(visitor.get(local(where)));
  }

  private boolean isHere(URI to) {
    return Objects.equals(to.getRawAuthority(), server.getRawAuthority());
  }

  private String local(String where) {
    URI to = server.resolve(where);
    return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
  }

  /// @throws Busy for a server that has too much to do
  /// @throws io.portero.shared.Refusal for whatever else is no page and leads to none
  private static VisitorResponse checked(VisitorResponse answer) {
    if (answer.status() == 503) {
      throw new Busy();
    }
    if (answer.status() == 422) {
      throw answer.problems().keySet().stream()
          .findFirst()
          .map(answer::refuses)
          .orElseGet(answer::lost);
    }
    if (answer.unlimited().status() >= 400) {
      throw answer.lost();
    }
    return answer;
  }
}
