package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginTaken;
import io.portero.consent.Consents;
import io.portero.credential.Hashed;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.journey.Result;
import io.portero.journey.UserNames;
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
  private final Completion completion;
  private final RegistrationsOfCompanies companies;

  Registration(
      Accounts accounts,
      Members members,
      Recognitions recognitions,
      Consents consents,
      NotMeLinks notMeLinks,
      Completion completion,
      RegistrationsOfCompanies companies) {
    this.accounts = accounts;
    this.members = members;
    this.recognitions = recognitions;
    this.consents = consents;
    this.notMeLinks = notMeLinks;
    this.completion = completion;
    this.companies = companies;
  }

  @Override
  public List<Problem> problems(Here here, String userName) {
    Fields fields = new Fields(new Answer(Map.of("userName", List.of(userName))));
    userName(here, fields);
    return fields.problems();
  }

  /// The user name typed: of the right form and free in the whole network (B10).
  String userName(Here here, Fields fields) {
    String name = fields.text("userName", 60);
    if (name.isEmpty()) {
      return name;
    }
    if (!USER_NAME.matcher(name).matches()) {
      fields.problem(Problem.at("userName", "problem.user-name"));
    } else if (!newcomer(here).isFree(accounts, here.portal().id(), name)) {
      fields.problem(taken(name));
    } else if (isInPhrase(here, name)) {
      fields.problem(Problem.at("userName", "problem.user-name-in-phrase"));
    }
    return name;
  }

  /// The phrase was chosen before the user: whoever types a user must not have typed the phrase too (B9).
  private boolean isInPhrase(Here here, String name) {
    return here.facts()
        .find(Fact.Chosen.class)
        .filter(c -> !recognitions.checkPhrase(c.phrase(), name).isEmpty())
        .isPresent();
  }

  /// A secret proved or chosen makes no account of nothing: who it is for was proved before.
  Result complete(Here here, String userName, Hashed hashed) {
    Newcomer newcomer = newcomer(here);
    if (newcomer.member() != null && !members.lockIfOpen(newcomer.member())) {
      // the organisation's list has them no more; it had when they began
      return Result.refused(Problem.ofPage("problem.no-match"));
    }
    try {
      Account account =
          accounts.create(
              newcomer.account(here.portal().id(), userName), newcomer.logins(userName));
      consents.move(Subjects.of(here), account.id());
      notMeLinks.move(here.journey().id(), account.id());
      return newcomer.member() != null
          ? completion.registered(here, account, hashed)
          : companies.registered(here, account, hashed);
    } catch (LoginTaken e) {
      return taken(here, newcomer, userName);
    }
  }

  private Result taken(Here here, Newcomer newcomer, String userName) {
    if (newcomer.member() == null) {
      return companies
          .owner(here, newcomer)
          .map(owner -> companies.taken(here, owner, newcomer.called(userName)))
          .orElseGet(() -> Result.refused(taken(userName)));
    }
    Optional<Account> own = accounts.ofMember(newcomer.member());
    if (own.isEmpty() && !newcomer.isFree(accounts, here.portal().id(), userName)) {
      return Result.refused(taken(userName));
    }
    String user = own.map(Account::userName).orElse("");
    return new Result.End(
        here.facts().with(new Fact.Ended(Fact.Ended.How.ALREADY_REGISTERED, user, "")));
  }

  private Newcomer newcomer(Here here) {
    return here.facts()
        .find(Fact.Matched.class)
        .flatMap(m -> members.find(m.member()))
        .map(m -> Newcomer.of(here.portal().identity().kinds().getFirst(), m))
        .orElseGet(() -> {
          Fact.Described company = here.facts().get(Fact.Described.class);
          return Newcomer.of(here.portal().kind(company.kind()), company);
        });
  }

  private static Problem taken(String name) {
    return Problem.at("userName", "problem.user-name-taken", "user", name);
  }
}
