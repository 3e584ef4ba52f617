package io.portero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.SharedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Each flow, walked at the whole product, whose mails come by SMTP.
class PorteroPagesTest {

  private static final MailSink MAILS = MailSink.listen(0);

  @RegisterExtension
  static final SharedServer SERVER =
      SharedServer.with(
          Map.of(
              "portero.smtp.host",
              "127.0.0.1",
              "portero.smtp.port",
              MAILS.port(),
              "portero.smtp.starttls",
              "off",
              "portero.proxies",
              "127.0.0.1"));

  @AfterAll
  static void close() {
    MAILS.close();
  }

  @Test
  @DisplayName("people arrive, and then every flow comes to its end, more than once where it can")
  void flows() {
    List<Person> members = MadePeople.members(2);
    List<Person> clients = MadePeople.clients(2);
    members.forEach(one ->
        SERVER.sample().companyUser(one.document(), one.user(), one.email(), one.password()));
    clients.forEach(one -> SERVER.sample().client(one.document(), one.email(), one.password()));
    PorteroPages pages = new PorteroPages(SERVER.server().url(), MAILS, members, clients);
    pages.require();

    walk(pages.arrival(), Supply.once(members), 2);
    for (Flow flow : pages.flows()) {
      walk(flow, pages.people(flow.whom()), flow.whom() == Flow.Whom.ONCE ? 2 : 4);
    }

    assertThat(SERVER.count("select count(*) from account where email like 'nuevo%'")).isEqualTo(4);
    assertThat(SERVER.count("select count(*) from audit where what = 'password-changed'"))
        .isEqualTo(6);
    assertThat(MAILS.received()).isGreaterThanOrEqualTo(4 + 4 + 2 + 4);
  }

  private static void walk(Flow flow, Supply people, int count) {
    Outcome outcome = new Round(flow, people, Effort.ofCount(count)).run(2);
    outcome.requireSound();
    assertThat(outcome.times().count()).as(flow.name()).isEqualTo(count);
  }
}
