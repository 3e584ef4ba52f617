package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.journey.Fact;
import io.portero.journey.StepContext;
import io.portero.member.Member;
import io.portero.member.Members;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Names, numbers and dates of a person that their own secret must not be made of (A8, B11): all that is known,
/// whichever journey it is that asks for a new one.
@Component
class PersonalWords {

  private final Members members;

  PersonalWords(Members members) {
    this.members = members;
  }

  /// @param account whose secret it will be; none while registering
  List<String> of(StepContext context, Optional<Account> account) {
    List<String> words = new ArrayList<>();
    account.ifPresent(a -> {
      words.addAll(List.of(a.name(), a.userName(), a.email().value()));
      Optional.ofNullable(a.document()).ifPresent(d -> words.add(d.number()));
      Optional.ofNullable(a.mobile()).ifPresent(m -> words.add(m.e164()));
    });
    member(context, account)
        .ifPresent(m -> {
          words.addAll(
              List.of(m.name(), m.document().number(), m.email().value(), m.mobile().e164()));
          words.addAll(written(m.issuedOn()));
        });
    context
        .facts()
        .find(Fact.Described.class)
        .ifPresent(d -> words.addAll(List.of(d.name(), d.document().number(), d.email().value())));
    return words;
  }

  private Optional<Member> member(StepContext context, Optional<Account> account) {
    Optional<UUID> known = account.flatMap(a -> Optional.ofNullable(a.member()));
    return known
        .or(() -> context.facts().find(Fact.Matched.class).map(Fact.Matched::member))
        .flatMap(members::find);
  }

  /// As people make PINs of a day: 20090724, 24072009 and 240709 begin and end with 2009, 0724, 2407
  /// and 0709.
  private static List<String> written(LocalDate day) {
    return List.of(
        DateTimeFormatter.BASIC_ISO_DATE.format(day),
        DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT).format(day),
        DateTimeFormatter.ofPattern("ddMMuu", Locale.ROOT).format(day));
  }
}
