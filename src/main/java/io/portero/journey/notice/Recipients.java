package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.StepContext;
import io.portero.member.Member;
import io.portero.member.Members;
import io.portero.verification.Codes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where the person on a journey can be reached: the member's addresses, the one they gave, or their account's.
@Component
public class Recipients {

  private final Members members;

  Recipients(Members members) {
    this.members = members;
  }

  /// The addresses of an account that its owner has shown to be theirs, for the code of a new device. Messages to it are counted
  /// apart: anybody may ask for recovery, and must not use up what the owner needs to sign in.
  public static Recipient ofDevice(Account account) {
    return new Recipient(
        "device:" + account.id(),
        account.name(),
        account.signInName(),
        account.email(),
        account.mobile());
  }

  public Recipient of(StepContext context) {
    String owner = ownerOf(context.facts(), context.journey().id());
    Optional<Member> member =
        context.facts().find(Fact.Matched.class).flatMap(m -> members.find(m.member()));
    if (member.isPresent()) {
      Member m = member.get();
      return new Recipient(owner, m.name(), "", m.email(), m.mobile());
    }
    return context
        .facts()
        .find(Fact.Described.class)
        .map(d -> new Recipient(owner, d.name(), "", d.email(), null))
        .orElse(new Recipient(owner, "", "", null, null));
  }

  /// Whom messages of a journey are counted for that has no account yet.
  public static String ownerOf(Facts facts, UUID journey) {
    return facts
        .find(Fact.Matched.class)
        .map(m -> ownerOf(m.member()))
        .or(() -> facts.find(Fact.Described.class).map(d -> "email:" + d.email()))
        .orElse("journey:" + journey);
  }

  /// Whose the codes of a journey are: a code holds for the one journey that asked for it (security.md 3), and so do its tries. Else the
  /// code in a person's hand could be typed, or blocked, by whoever knows their data and walks beside them. How many codes a person gets
  /// is counted over all journeys ([CodeSender]), which bounds the guesses.
  public static String codesOf(String owner, UUID journey) {
    return owner + Codes.ON_JOURNEY + journey;
  }

  public static String codesOf(Facts facts, UUID journey) {
    return codesOf(ownerOf(facts, journey), journey);
  }

  public static String ownerOf(UUID member) {
    return "member:" + member;
  }
}
