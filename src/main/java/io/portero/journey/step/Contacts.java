package io.portero.journey.step;

import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.member.Member;
import io.portero.member.Members;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where the person on a journey can be reached: the member's addresses, or the one they gave.
@Component
class Contacts {

  /// @param owner whom codes are counted for; a member's stay the same over journeys
  record Target(
      String owner, String name, @Nullable EmailAddress email, @Nullable MobileNumber mobile) {

    String maskedEmail() {
      return email == null ? "" : email.masked();
    }

    String maskedMobile() {
      return mobile == null ? "" : mobile.masked();
    }
  }

  private final Members members;

  Contacts(Members members) {
    this.members = members;
  }

  Target of(Here here) {
    Optional<Member> member =
        here.facts().find(Fact.Matched.class).flatMap(m -> members.find(m.member()));
    if (member.isPresent()) {
      Member m = member.get();
      return new Target("member:" + m.id(), m.name(), m.email(), m.mobile());
    }
    return here.facts()
        .find(Fact.Described.class)
        .map(d -> new Target("email:" + d.email(), d.name(), d.email(), null))
        .orElse(new Target("journey:" + here.journey().id(), "", null, null));
  }
}
