package io.portero.journey;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.portero.account.Account;
import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Something that was asked, proved, chosen or accepted on a journey: what its row keeps. Never a page, a password,
/// a PIN or a code.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
  @Type(value = Fact.Asked.class, name = "asked"),
  @Type(value = Fact.Matched.class, name = "matched"),
  @Type(value = Fact.Described.class, name = "described"),
  @Type(value = Fact.Sent.class, name = "sent"),
  @Type(value = Fact.CodeSent.class, name = "code-sent"),
  @Type(value = Fact.Holder.class, name = "holder"),
  @Type(value = Fact.Chosen.class, name = "chosen"),
  @Type(value = Fact.Ended.class, name = "ended")
})
public sealed interface Fact {

  /// Whose account it is, as typed and tidied: nobody has looked whether there is one.
  ///
  /// @param kind account kind, @param typed by field name, @param email the address given with it (C3); may be empty
  record Asked(String kind, Map<String, String> typed, String email) implements Fact {
    public Asked {
      typed = Map.copyOf(typed);
    }

    /// What it may be an account's key by; none if the portal has no such kind of account any more.
    public List<LoginKey> keys(Portal portal) {
      return portal
          .findKind(kind)
          .map(known -> LoginKeys.candidates(known, typed))
          .orElse(List.of());
    }
  }

  /// The personal data match this member (B3).
  ///
  /// @param epoch of the registry's entry: the journey ends when it is changed
  record Matched(UUID member, int epoch) implements Fact {}

  /// How a new company introduced itself (C9).
  record Described(String kind, DocumentNumber document, String name, EmailAddress email)
      implements Fact {}

  /// A message was asked for at this moment.
  record Sent(Instant at) implements Fact {}

  /// A code was made for the person and sent.
  ///
  /// @param bySms whether an SMS went: not if the portal's of this day are used up
  record CodeSent(boolean bySms) implements Fact {}

  /// The person acts for this account, by what they proved: a link, a code or their present secret.
  ///
  /// @param epoch that the account had then: the journey ends when it gets another
  record Holder(UUID account, int epoch) implements Fact {

    public static Holder of(Account account) {
      return new Holder(account.id(), account.epoch());
    }
  }

  /// The security image and phrase (B8, B9).
  record Chosen(String image, String phrase) implements Fact {}

  /// How it ended.
  ///
  /// @param user of the account; may be empty, @param email masked address that was told; may be empty
  record Ended(How how, String user, String email) implements Fact {
    public enum How {
      DONE,
      ALREADY_REGISTERED,
      NOT_REGISTERED,
      /// Only the organisation can open the account.
      CLOSED
    }
  }
}
