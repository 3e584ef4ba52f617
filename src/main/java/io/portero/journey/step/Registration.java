package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginTaken;
import io.portero.consent.Consents;
import io.portero.credential.Hashed;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.UserNames;
import io.portero.journey.access.SecretChange;
import io.portero.member.Members;
import io.portero.recognition.Recognitions;
import io.portero.shared.Problem;
import io.portero.verification.NotMeLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Makes an account of what a registration has gathered: a member's (B10 to B12) or a company's own (C9).
@Component
class Registration implements UserNames.Rules {

  /// Letters, digits, dot, dash and underscore, a letter first, 4 to 30 in all.
  private static final Pattern USER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{3,29}");

  private final Accounts accounts;
  private final Members members;
  private final Recognitions recognitions;
  private final Consents consents;
  private final NotMeLinks notMeLinks;
  private final SecretChange secretChange;
  private final RegistrationsOfCompanies companies;

  Registration(
      Accounts accounts,
      Members members,
      Recognitions recognitions,
      Consents consents,
      NotMeLinks notMeLinks,
      SecretChange secretChange,
      RegistrationsOfCompanies companies) {
    this.accounts = accounts;
    this.members = members;
    this.recognitions = recognitions;
    this.consents = consents;
    this.notMeLinks = notMeLinks;
    this.secretChange = secretChange;
    this.companies = companies;
  }

  @Override
  public List<Problem> problems(StepContext context, String userName) {
    FormFields fields = new FormFields(new Answer(Map.of("userName", List.of(userName))));
    userName(context, fields);
    return fields.problems();
  }

  /// The user name typed: of the right form and free in the whole network (B10).
  String userName(StepContext context, FormFields fields) {
    String name = fields.text("userName", 60);
    if (name.isEmpty()) {
      return name;
    }
    if (!USER_NAME.matcher(name).matches()) {
      fields.problem(Problem.at("userName", "problem.user-name"));
    } else if (!newcomer(context).isFree(accounts, context.portal().id(), name)) {
      fields.problem(taken(name));
    } else if (isInPhrase(context, name)) {
      fields.problem(Problem.at("userName", "problem.user-name-in-phrase"));
    }
    return name;
  }

  /// The phrase was chosen before the user: whoever types a user must not have typed the phrase too (B9).
  private boolean isInPhrase(StepContext context, String name) {
    return context
        .facts()
        .find(Fact.Chosen.class)
        .filter(c -> !recognitions.checkPhrase(c.phrase(), name).isEmpty())
        .isPresent();
  }

  /// A secret proved or chosen makes no account of nothing: who it is for was proved before.
  Result complete(StepContext context, String userName, Hashed hashed) {
    Newcomer newcomer = newcomer(context);
    if (newcomer.member() != null && !members.lockIfOpen(newcomer.member())) {
      // the organisation's list has them no more; it had when they began
      return Result.refused(Problem.ofPage("problem.no-match"));
    }
    try {
      Account account =
          accounts.create(
              newcomer.account(context.portal().id(), userName), newcomer.logins(userName));
      consents.move(context.consentSubject(), account.id());
      notMeLinks.move(context.journey().id(), account.id());
      return newcomer.member() != null
          ? secretChange.registered(context, account, hashed)
          : companies.registered(context, account, hashed);
    } catch (LoginTaken e) {
      return taken(context, newcomer, userName);
    }
  }

  private Result taken(StepContext context, Newcomer newcomer, String userName) {
    if (newcomer.member() == null) {
      return companies
          .owner(context, newcomer)
          .map(owner -> companies.taken(context, owner, newcomer.called(userName)))
          .orElseGet(() -> Result.refused(taken(userName)));
    }
    Optional<Account> own = accounts.ofMember(newcomer.member());
    if (own.isEmpty() && !newcomer.isFree(accounts, context.portal().id(), userName)) {
      return Result.refused(taken(userName));
    }
    String user = own.map(Account::userName).orElse("");
    return new Result.End(
        context.facts().with(new Fact.Ended(Fact.Ended.How.ALREADY_REGISTERED, user, "")));
  }

  private Newcomer newcomer(StepContext context) {
    return context
        .facts()
        .find(Fact.Matched.class)
        .flatMap(m -> members.find(m.member()))
        .map(m -> Newcomer.of(context.portal().identity().kinds().getFirst(), m))
        .orElseGet(() -> {
          Fact.Described company = context.facts().get(Fact.Described.class);
          return Newcomer.of(context.portal().kind(company.kind()), company);
        });
  }

  private static Problem taken(String name) {
    return Problem.at("userName", "problem.user-name-taken", "user", name);
  }
}
