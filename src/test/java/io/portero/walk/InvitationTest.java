package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.NewAccount;
import io.portero.asvs.Asvs;
import io.portero.journey.Invitations;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/// A user of a company whom the operator invites, as `accounts create` does (A2).
class InvitationTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final String NIT = "900800901";
  private static final String REFUSE = "No la esperaba, anular la invitación";

  @Test
  @DisplayName(
      "A2 the invited user chooses a password from the link, accepts the terms, and signs in")
  @Asvs("6.4.1")
  void invited() {
    Inbox.Message mail = invite("nueva");
    assertThat(mail.subject()).isEqualTo("Active su usuario en el portal de empresas");
    assertThat(mail.text()).contains("nueva", NIT, "3 días");

    Person.Page page = SERVER.person().open(mail.link());
    assertThat(page.path()).isEqualTo("/alianza/invite/choose-credentials");
    assertThat(
            page.press("Finalizar", "secret", Alianza.NEW, "secretAgain", Alianza.NEW)
                .problem("accept"))
        .isNotEmpty();
    Person.Page done = Alianza.choose(page, Alianza.NEW);

    assertThat(done.click("Iniciar sesión").title()).isEqualTo("¡Bienvenido!");
    assertThat(ALIANZA.signIn(SERVER.person(), NIT, "nueva", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
    assertThat(SERVER.person().open(mail.link()).status()).isEqualTo(410);
  }

  @Test
  @DisplayName("A2 the invitation lasts three days")
  @Asvs("6.4.1")
  void lasts() {
    String link = invite("lenta").link();
    SERVER.clock().advance(Duration.ofDays(3).minusSeconds(1));
    assertThat(SERVER.person().open(link).status()).isEqualTo(200);
    SERVER.clock().advance(Duration.ofSeconds(1));
    assertThat(SERVER.person().open(link).status()).isEqualTo(410);
  }

  @Test
  @DisplayName(
      "A2 who comes too late reads of an invitation, not of a password that they never had, and a cut link may be just that")
  void tooLate() {
    Inbox.Message mail = invite("demorada");
    Person.Page form = SERVER.person().open(mail.link());
    SERVER.clock().advance(Duration.ofDays(3));
    for (Person.Page page :
        List.of(SERVER.person().open(mail.link()), Alianza.choose(form, Alianza.NEW))) {
      assertThat(page.status()).isEqualTo(410);
      assertThat(page.title()).isEqualTo("Esta invitación ya no sirve");
      assertThat(page.text()).contains("está incompleto", "pida que le envíen otra invitación");
      assertThat(page.offers("Pedir otro enlace")).isFalse();
    }
    Person.Page cut = SERVER.person().open(mail.link().substring(0, mail.link().length() - 2));
    assertThat(cut.title()).isEqualTo("Este enlace ya no sirve");
    assertThat(cut.text()).contains("está incompleto", "Si era una invitación");
  }

  @Test
  @DisplayName("A2 until then nobody signs in as the invited user")
  void notYet() {
    invite("futura");
    assertThat(ALIANZA.signIn(SERVER.person(), NIT, "futura", Alianza.NEW).status()).isEqualTo(422);
  }

  @Test
  @DisplayName("A2 whoever did not expect the invitation takes it back, and the record shows it")
  void refused() {
    Inbox.Message mail = invite("ajena");
    Person.Page form = SERVER.person().open(mail.link());
    SERVER.person().with("SafeLinks/1.0").open(mail.notMeLink());
    assertThat(SERVER.person().open(mail.link()).status()).isEqualTo(200);

    Person.Page asked = SERVER.person().open(mail.notMeLink());
    assertThat(asked.title()).isEqualTo("¿No esperaba esta invitación?");
    assertThat(asked.text()).contains("Si sí la esperaba, cierre esta página.");
    Person.Page refused = asked.press(REFUSE);

    assertThat(refused.title()).isEqualTo("Anulamos la invitación");
    assertThat(refused.offers("Recuperar mi cuenta")).isFalse();
    assertThat(SERVER.person().open(mail.link()).status()).isEqualTo(410);
    assertThat(Alianza.choose(form, Alianza.NEW).status()).isEqualTo(410);
    assertThat(SERVER.person().open(mail.notMeLink()).title()).isEqualTo("Anulamos la invitación");
    assertThat(
            SERVER.count(
                "select count(*) from audit a join account c on c.id = a.account"
                    + " where c.user_name = 'ajena' and c.status = 'REFUSED' and what = 'invitation-refused'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A2 once the user is active the same link blocks the account")
  void refusedTooLate() {
    Inbox.Message mail = invite("tarde");
    Alianza.choose(SERVER.person().open(mail.link()), Alianza.NEW);

    assertThat(
            SERVER.person().open(mail.notMeLink()).press("No fui yo, bloquear la cuenta").title())
        .isEqualTo("Bloqueamos su cuenta");
    assertThat(ALIANZA.signIn(SERVER.person(), NIT, "tarde", Alianza.NEW).status()).isEqualTo(422);
  }

  @Test
  @DisplayName("the page to take an invitation back speaks English to those who do")
  void refusedInEnglish() {
    Person.Page page = SERVER.person().speaking("en").open(invite("foreign").notMeLink());
    assertThat(page.press("I was not expecting this, cancel it").title())
        .isEqualTo("We have cancelled the invitation");
  }

  private static Inbox.Message invite(String user) {
    DocumentNumber document = new DocumentNumber("NIT", NIT);
    EmailAddress email = new EmailAddress(user + "@firma.example");
    NewAccount account =
        new NewAccount(
            SharedServer.portal("alianza"),
            "company",
            "",
            null,
            "Luz Marina Peña",
            user,
            document,
            email,
            null,
            Account.Status.INVITED);
    SERVER
        .server()
        .bean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          Account made =
              SERVER
                  .server()
                  .bean(Accounts.class)
                  .create(account, List.of(LoginKey.documentAndUser(document, user)));
          SERVER.server().bean(Invitations.class).invite(made.id());
        });
    return SERVER.inbox().await(email.value());
  }
}
