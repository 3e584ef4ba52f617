package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account.Status;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which status leads to which, by what.
class AccountStatesTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final AccountStates states = new AccountStates(DB.jdbc());
  private final Accounts accounts = new Accounts(DB.jdbc(), SettableClock.atSomeMorning());

  static Stream<Arguments> changes() {
    return Stream.of(
        change("invite", AccountStates::invite, "INVITED IMPORTED REFUSED", Status.INVITED),
        change("refuse", AccountStates::refuse, "INVITED", Status.REFUSED),
        change("openInvited", AccountStates::openInvited, "INVITED", Status.ACTIVE),
        change(
            "openRecovered", AccountStates::openRecovered, "IMPORTED ACTIVE FROZEN", Status.ACTIVE),
        change("openImported", AccountStates::openImported, "IMPORTED", Status.ACTIVE),
        change("freeze", AccountStates::freeze, "IMPORTED ACTIVE FROZEN", Status.FROZEN),
        change(
            "suspend",
            (states, id) -> states.suspend(id, Suspension.OPERATOR),
            "INVITED IMPORTED ACTIVE FROZEN REFUSED",
            Status.SUSPENDED));
  }

  private static Arguments change(
      String name, BiPredicate<AccountStates, UUID> change, String from, Status to) {
    return Arguments.of(name, change, from, to);
  }

  @ParameterizedTest(name = "{0} from {2}")
  @MethodSource("changes")
  @DisplayName("a change of status is made from where it may be, and else changes nothing")
  void changes(String name, BiPredicate<AccountStates, UUID> change, String from, Status to) {
    Map<Status, Status> became = new EnumMap<>(Status.class);
    Map<Status, Status> expected = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      UUID id = someone(status);
      boolean may = from.contains(status.name());
      assertThat(change.test(states, id)).as("%s from %s", name, status).isEqualTo(may);
      became.put(status, accounts.find(id).orElseThrow().status());
      expected.put(status, may ? to : status);
    }
    assertThat(became).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = "SUSPENDED", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("what an operator has closed is what it was once that is lifted")
  void restores(Status before) {
    UUID id = someone(before);
    states.suspend(id, Suspension.OPERATOR);
    assertThat(states.openRecovered(id) || states.openInvited(id)).isFalse();
    assertThat(states.reinstate(id, Suspension.OPERATOR)).isTrue();
    assertThat(status(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Suspension.class)
  @DisplayName("what is closed for two reasons opens with the second that is lifted, in any order")
  void restoresEachByItself(Suspension first) {
    Suspension second = first == Suspension.MEMBER ? Suspension.OPERATOR : Suspension.MEMBER;
    UUID id = someone(Status.ACTIVE);
    assertThat(states.suspend(id, Suspension.OPERATOR)).isTrue();
    assertThat(states.suspend(id, Suspension.MEMBER)).isTrue();
    assertThat(states.suspend(id, Suspension.MEMBER)).isFalse();

    assertThat(states.reinstate(id, first)).isTrue();
    assertThat(states.reinstate(id, first)).isFalse();
    assertThat(status(id)).isEqualTo(Status.SUSPENDED);
    assertThat(states.suspended(id)).containsExactly(second);

    assertThat(states.reinstate(id, second)).isTrue();
    assertThat(status(id)).isEqualTo(Status.ACTIVE);
    assertThat(states.suspended(id)).isEmpty();
  }

  @Test
  @DisplayName("who says not me to a closed account finds it frozen once that is lifted")
  void freezesWhatIsClosed() {
    UUID id = someone(Status.ACTIVE);
    states.suspend(id, Suspension.OPERATOR);
    assertThat(states.freeze(id)).isFalse();
    assertThat(status(id)).isEqualTo(Status.SUSPENDED);
    states.reinstate(id, Suspension.OPERATOR);
    assertThat(status(id)).isEqualTo(Status.FROZEN);
  }

  @Test
  @DisplayName("what nobody has closed is not lifted")
  void restoresNothing() {
    UUID id = someone(Status.FROZEN);
    assertThat(states.reinstate(id, Suspension.OPERATOR)).isFalse();
    assertThat(accounts.find(id)).map(Account::status).contains(Status.FROZEN);
  }

  private Status status(UUID id) {
    return accounts.find(id).orElseThrow().status();
  }

  private UUID someone(Status status) {
    UUID id = SomeAccounts.user(accounts, "u" + UUID.randomUUID(), null).id();
    if (status == Status.SUSPENDED) {
      states.suspend(id, Suspension.OPERATOR);
    } else {
      DB.jdbc()
          .sql("update account set status = ? where id = ?")
          .params(status.name(), id)
          .update();
    }
    return id;
  }
}
