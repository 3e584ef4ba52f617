package io.portero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The way through Keycloak's pages, at a realm written by hand.
class KeycloakPagesTest {

  @Test
  @DisplayName("every flow comes to its end, and a new password is the one for the next sign-in")
  void flows() throws IOException {
    Person person = new Person("", "ana", "ana@bench.example", "Primera-clave.1");
    try (MailSink mails = MailSink.listen(0);
        KeycloakRealm realm = new KeycloakRealm(mails.port())) {
      realm.knows(person);
      KeycloakPages pages = new KeycloakPages(realm.url(), mails, List.of(person));

      walk(pages.arrival(), pages).requireSound();
      for (Flow flow : pages.flows()) {
        Outcome outcome = walk(flow, pages);
        outcome.requireSound();
        assertThat(outcome.times().count()).as(flow.name()).isEqualTo(2);
      }

      assertThat(person.password()).isNotEqualTo("Primera-clave.1");
      assertThat(realm.password("ana")).isEqualTo(person.password());
      walk(pages.arrival(), pages).requireSound();
      assertThat(mails.received()).isEqualTo(6);
    }
  }

  @Test
  @DisplayName("a wrong password is no sign-in, though Keycloak answers 200")
  void wrong() throws IOException {
    Person person = new Person("", "ana", "ana@bench.example", "Primera-clave.1");
    try (MailSink mails = MailSink.listen(0);
        KeycloakRealm realm = new KeycloakRealm(mails.port())) {
      KeycloakPages pages = new KeycloakPages(realm.url(), mails, List.of(person));

      assertThat(walk(pages.arrival(), pages).failed()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("its flows have the names of Portero's, to be laid side by side")
  void names() throws IOException {
    try (MailSink mails = MailSink.listen(0);
        KeycloakRealm realm = new KeycloakRealm(mails.port())) {
      assertThat(names(new PorteroPages(realm.url(), mails, List.of(), List.of())))
          .containsAll(names(new KeycloakPages(realm.url(), mails, List.of())));
    }
  }

  private static Set<String> names(Product product) {
    return product.flows().stream().map(Flow::name).collect(Collectors.toSet());
  }

  private static Outcome walk(Flow flow, Product product) {
    return new Round(flow, product.people(flow.whom()), Effort.ofCount(2)).run(1);
  }
}
