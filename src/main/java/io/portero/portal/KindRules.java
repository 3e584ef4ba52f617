package io.portero.portal;

import static java.util.function.Predicate.not;

import io.portero.portal.StepReader.Placed;
import io.portero.portal.file.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which journeys fit which kinds of account: whoever registers here must be able to sign in and to recover afterwards, with what
/// the form of their kind asks for.
final class KindRules {

  private final StepVocabulary known;
  private final Report report;

  KindRules(StepVocabulary known, Report report) {
    this.known = known;
    this.report = report;
  }

  void check(Map<JourneyKind, List<Placed>> journeys) {
    List<Placed> register = journeys.getOrDefault(JourneyKind.REGISTER, List.of());
    List<Placed> recover = journeys.getOrDefault(JourneyKind.RECOVER, List.of());
    List<String> open =
        journeys.getOrDefault(JourneyKind.SIGN_IN, List.of()).stream()
            .map(placed -> placed.step().kinds())
            .filter(not(List::isEmpty))
            .findFirst()
            .orElse(List.of());
    Optional<AccountKind> born = register.isEmpty() ? Optional.empty() : born(register);
    born.ifPresent(kind -> {
      register.forEach(placed -> birth(kind, placed));
      signIn(kind, open, journeys);
      recover.stream()
          .filter(p ->
              p.as(Step.Identify.class).filter(i -> !i.kinds().contains(kind.id())).isPresent())
          .forEach(p -> report.warning(p.place(), "kind-no-recovery", "kind", kind.id()));
    });
    recover.forEach(placed -> recovery(placed, recover, register));
    journeys.values().forEach(steps -> steps.forEach(placed -> waysToSignIn(placed, open)));
  }

  /// Kind, user name and document of an account that is born must be what its sign-in asks for (B10, C9).
  private void birth(AccountKind kind, Placed placed) {
    placed.step().documentTypes().stream()
        .filter(not(String::isEmpty))
        .filter(type -> asksDocument(kind) && !kind.documentTypes().contains(type))
        .forEach(type -> say(placed, "born-document", kind, "type", type));
    placed
        .as(Step.ChooseCredentials.class)
        .ifPresent(choose -> {
          if (choose.userName() && kind.form() == IdentityForm.EMAIL) {
            say(placed, "user-name-useless", kind);
          } else if (!choose.userName() && needsUser(kind)) {
            say(placed, "user-name-needed", kind);
          }
        });
  }

  private void signIn(
      AccountKind kind, List<String> open, Map<JourneyKind, List<Placed>> journeys) {
    if (!open.isEmpty() && !open.contains(kind.id())) {
      List<Placed> signIn = journeys.getOrDefault(JourneyKind.SIGN_IN, List.of());
      say(signIn.getFirst(), "kind-shut-out", kind);
    }
  }

  private void recovery(Placed placed, List<Placed> recover, List<Placed> register) {
    if (placed.step().matchesMember() && !hasMembers(register)) {
      report.error(placed.place(), "recover-members");
    }
    if (placed.as(Step.ResetByCode.class).isPresent()) {
      recover.stream()
          .flatMap(p -> p.step().kinds().stream())
          .flatMap(kind -> Optional.ofNullable(known.kinds().get(kind)).stream())
          .filter(kind -> kind.form() == IdentityForm.DOCUMENT_AND_USER)
          .forEach(kind -> say(placed, "reset-one-field", kind));
    }
  }

  private void waysToSignIn(Placed placed, List<String> open) {
    placed.as(Step.Finish.class).map(Step.Finish::signInAs).orElse(List.of()).stream()
        .filter(kind -> !open.isEmpty() && !open.contains(kind))
        .flatMap(kind -> Optional.ofNullable(known.kinds().get(kind)).stream())
        .forEach(kind -> say(placed, "sign-in-as-nobody", kind));
  }

  private Optional<AccountKind> born(List<Placed> register) {
    return register.stream()
        .flatMap(placed -> placed.as(Step.Describe.class).stream())
        .map(Step.Describe::accountKind)
        .findFirst()
        .or(() -> known.kinds().keySet().stream().findFirst())
        .map(known.kinds()::get);
  }

  private static boolean hasMembers(List<Placed> register) {
    return register.stream().anyMatch(p -> p.step().matchesMember());
  }

  private static boolean asksDocument(AccountKind kind) {
    return kind.form() == IdentityForm.DOCUMENT_AND_USER
        || kind.form() == IdentityForm.DOCUMENT_OR_USER;
  }

  /// One number may stand on documents of two types: where one field takes all of them, the number alone is nobody's for sure.
  private static boolean needsUser(AccountKind kind) {
    return switch (kind.form()) {
      case USER, DOCUMENT_AND_USER -> true;
      case DOCUMENT_OR_USER -> kind.documentTypes().size() > 1;
      case EMAIL -> false;
    };
  }

  private void say(Placed placed, String mistake, AccountKind kind, Object... more) {
    Object[] args = new Object[more.length + 6];
    System.arraycopy(more, 0, args, 6, more.length);
    args[0] = "kind";
    args[1] = kind.id();
    args[2] = "step";
    args[3] = placed.step().type();
    args[4] = "types";
    args[5] = String.join(", ", kind.documentTypes());
    report.error(placed.place(), mistake, args);
  }
}
