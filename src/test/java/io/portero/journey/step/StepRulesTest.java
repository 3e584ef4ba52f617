package io.portero.journey.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.JourneyKind;
import io.portero.portal.LegalDocument;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import io.portero.support.Alianza;
import io.portero.support.SharedServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What each handler makes of an answer, without HTTP.
class StepRulesTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private static final Fact.Asked ASKED =
      new Fact.Asked(
          "company",
          Map.of("documentType", "NIT", "documentNumber", "900700841", "user", "reglas"),
          "");

  @Test
  @DisplayName("A3 identify asks for what the kind of account has as its key, and tidies it")
  void identify() {
    AtStep<Step.Identify> at =
        AtStep.of(
            SERVER, IdentifyHandler.class, Step.Identify.class, "alianza", JourneyKind.RECOVER);
    assertThat(at.problems("documentType", "NIT", "documentNumber", "900700841"))
        .extracting(Problem::field)
        .containsExactly("user");
    Facts facts =
        next(
            at.answer("documentType", "NIT", "documentNumber", " 900.700.841 ", "user", "Reglas "));
    assertThat(facts.get(Fact.Asked.class).typed()).containsEntry("documentNumber", "900700841");
  }

  @Test
  @DisplayName("C5 identify leads on without an identity who has a code already")
  void haveCode() {
    AtStep<Step.Identify> at =
        AtStep.of(
            SERVER, IdentifyHandler.class, Step.Identify.class, "facturatech", JourneyKind.RECOVER);
    assertThat(next(at.answer("action", "have-code")).find(Fact.Asked.class)).isEmpty();
  }

  @Test
  @DisplayName("C9 describe names every field that is missing or no such thing, in one go")
  void describe() {
    AtStep<Step.Describe> at =
        AtStep.of(
            SERVER,
            DescribeHandler.class,
            Step.Describe.class,
            "facturatech",
            JourneyKind.REGISTER);
    assertThat(at.problems("documentNumber", "x", "email", "nobody"))
        .extracting(Problem::field)
        .contains("documentNumber", "name", "email");
    Facts facts =
        next(
            at.answer(
                "documentNumber",
                "900700842",
                "name",
                "Reglas SAS",
                "email",
                "reglas@acme.example"));
    assertThat(facts.get(Fact.Described.class).name()).isEqualTo("Reglas SAS");
  }

  @Test
  @DisplayName(
      "B3 match-member refuses data that match nobody with one sentence for the whole page")
  void matchMember() {
    AtStep<Step.MatchMember> at =
        AtStep.of(
            SERVER,
            MatchMemberHandler.class,
            Step.MatchMember.class,
            "multiportal",
            JourneyKind.RECOVER);
    assertThat(at.problems()).extracting(Problem::field).contains("documentNumber", "email");
    View.MatchMember view = (View.MatchMember) at.show();
    assertThat(
            at.problems(
                "entity",
                view.entities().getFirst().id(),
                "documentType",
                "CC",
                "documentNumber",
                "52000841",
                "issuedOn",
                "2009-07-24",
                "mobile",
                "3001234567",
                "email",
                "nadie@acme.example"))
        .containsExactly(Problem.ofPage("problem.no-match"));
  }

  @Test
  @DisplayName("B5 consent goes on with every required box ticked, and only then")
  void consent() {
    AtStep<Step.Consent> at =
        AtStep.of(
            SERVER, ConsentHandler.class, Step.Consent.class, "facturatech", JourneyKind.REGISTER);
    assertThat(at.problems()).containsExactly(Problem.at("consent-data", "problem.consent"));
    assertThat(at.problems("consent-data", "on"))
        .as("ticked otherwise than the form ticks it")
        .hasSize(1);
    assertThat(at.problems("consent-data", "yes"))
        .as("agreed to another text than the one in force")
        .containsExactly(Problem.at("consent-data", "problem.text-changed"));
    View.Consent view = (View.Consent) at.show();
    String shown = LegalDocument.shown(List.of(view.items().getFirst().document()));
    assertThat(at.answer("consent-data", "yes", "consent-data-text", shown))
        .isInstanceOf(Result.Next.class);
  }

  @Test
  @DisplayName(
      "B8 choose-recognition takes pictures of the catalogue only, and names the phrase too")
  void chooseRecognition() {
    AtStep<Step.ChooseRecognition> at =
        AtStep.of(
            SERVER,
            ChooseRecognitionHandler.class,
            Step.ChooseRecognition.class,
            "multiportal",
            JourneyKind.REGISTER);
    assertThat(at.problems("image", "../../etc/passwd"))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("image", "phrase");
  }

  @Test
  @DisplayName("A7 choose-credentials names a weak password and unaccepted terms together")
  void chooseCredentials() {
    Account account = new Alianza(SERVER).user("900700843", "escoge");
    AtStep<Step.ChooseCredentials> at =
        AtStep.of(
            SERVER,
            ChooseCredentialsHandler.class,
            Step.ChooseCredentials.class,
            "alianza",
            JourneyKind.RECOVER,
            Fact.Holder.of(account));
    assertThat(at.problems("secret", "abc", "secretAgain", "abd"))
        .extracting(Problem::field)
        .contains("secret", "accept");
    String shown = LegalDocument.shown(((View.ChooseCredentials) at.show()).accept());
    assertThat(
            at.problems(
                "secret",
                Alianza.OLD,
                "secretAgain",
                Alianza.OLD,
                "accept",
                "yes",
                "accept-text",
                shown))
        .as("the secret that one has")
        .containsExactly(NewSecret.notNew());
  }

  @Test
  @DisplayName(
      "A1 authenticate says the same of a wrong password and of nobody's, with as many tries left")
  void authenticate() {
    new Alianza(SERVER).user("900700844", "entra");
    assertThat(signIn("900700844", "entra", "Mala-clave9"))
        .isEqualTo(signIn("900700845", "nadie", "Mala-clave9"));
  }

  private static Object signIn(String nit, String user, String secret) {
    AtStep<Step.Authenticate> at =
        AtStep.of(
            SERVER,
            AuthenticateHandler.class,
            Step.Authenticate.class,
            "alianza",
            JourneyKind.SIGN_IN);
    return at.problems(
        "documentType", "NIT", "documentNumber", nit, "user", user, "secret", secret);
  }

  @Test
  @DisplayName("C4 reset-by-code calls a code useless, whether somebody has one or not")
  void resetByCode() {
    AtStep<Step.ResetByCode> at =
        AtStep.of(
            SERVER,
            ResetByCodeHandler.class,
            Step.ResetByCode.class,
            "facturatech",
            JourneyKind.RECOVER);
    assertThat(
            at.problems(
                "code",
                "A1B2C",
                "login",
                "900700846",
                "secret",
                Alianza.NEW,
                "secretAgain",
                Alianza.NEW))
        .extracting(Problem::key)
        .allMatch(key -> key.startsWith("problem.code-useless"))
        .hasSize(1);
    assertThat(at.answer("action", "resend")).isInstanceOf(Result.Restart.class);
  }

  @Test
  @DisplayName("A6 prove-by-link shows where the mail goes by what was typed, and for nobody alike")
  void proveByLink() {
    AtStep<Step.ProveByLink> at =
        AtStep.of(
            SERVER,
            ProveByLinkHandler.class,
            Step.ProveByLink.class,
            "alianza",
            JourneyKind.RECOVER,
            ASKED);
    assertThat(((View.LinkSent) at.show()).address()).contains("@");
  }

  @Test
  @DisplayName("B6 prove-contact takes no code where none was sent")
  void proveContact() {
    AtStep<Step.ProveContact> at =
        AtStep.of(
            SERVER,
            ProveContactHandler.class,
            Step.ProveContact.class,
            "multiportal",
            JourneyKind.RECOVER,
            new Fact.Matched(UUID.randomUUID(), 0));
    assertThat(at.problems("code", "123456")).isNotEmpty();
    assertThat(at.problems("code", "12")).extracting(Problem::field).containsExactly("code");
  }

  @Test
  @DisplayName("B12 finish is shown as the plan says, and takes no answer")
  void finish() {
    AtStep<Step.Finish> at =
        AtStep.of(
            SERVER,
            FinishHandler.class,
            Step.Finish.class,
            "multiportal",
            JourneyKind.REGISTER,
            new Fact.Ended(Fact.Ended.How.DONE, "reglas", ""));
    assertThat(((View.Finish) at.show()).dialog()).isTrue();
    assertThat(at.answer()).isInstanceOf(Result.Again.class);
  }

  private static Facts next(Result result) {
    assertThat(result).isInstanceOf(Result.Next.class);
    return ((Result.Next) result).facts();
  }
}
