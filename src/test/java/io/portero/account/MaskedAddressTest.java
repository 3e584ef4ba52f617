package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.portero.shared.DocumentNumber;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MaskedAddressTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Accounts accounts = new Accounts(DB.jdbc(), clock);
  private final MaskedAddress masked = new MaskedAddress(accounts, SomeKeys.one());

  @BeforeEach
  void twoCompanies() {
    DB.jdbc().sql("truncate account cascade").update();
    IntStream.range(0, 60)
        .forEach(i ->
            SomeAccounts.company(
                accounts, "900102030", "user" + i, "user" + i + "@alianza.com.co"));
    IntStream.range(0, 40)
        .forEach(i ->
            SomeAccounts.company(
                accounts, "800" + (100_000 + i), "user", "user@firm" + i + ".com.co"));
  }

  @Test
  @DisplayName("A5 of a known account its own address is shown, masked")
  void known() {
    assertThat(shown("900102030", "user7")).isEqualTo("*****@alianza.com.co");
    assertThat(shown("800100007", "user")).isEqualTo("*****@*****.com.co");
  }

  @Test
  @DisplayName(
      "A5 an unknown company's user gets what companies' users have, as often as companies have it, and always the same")
  void unknown() {
    List<String> masks =
        IntStream.range(0, 1_000).mapToObj(i -> shown("901" + (100_000 + i), "user")).toList();
    assertThat(masks).containsOnly("*****@alianza.com.co", "*****@*****.com.co");
    long whole = masks.stream().filter("*****@alianza.com.co"::equals).count();
    assertThat(whole).as("one company of 41").isCloseTo(24, within(12L));
    assertThat(
            IntStream.range(0, 1_000).mapToObj(i -> shown("901" + (100_000 + i), "user")).toList())
        .isEqualTo(masks);
  }

  @Test
  @DisplayName(
      "A5 unknown data keep their mask while accounts are added, but for the few that the growth moves")
  void stable() {
    List<String> before =
        IntStream.range(0, 500).mapToObj(i -> shown("901" + (100_000 + i), "user")).toList();
    IntStream.range(60, 70)
        .forEach(i ->
            SomeAccounts.company(
                accounts, "900102030", "user" + i, "user" + i + "@alianza.com.co"));
    clock.advance(Domains.KEPT);
    List<String> after =
        IntStream.range(0, 500).mapToObj(i -> shown("901" + (100_000 + i), "user")).toList();
    long moved = IntStream.range(0, 500).filter(i -> !before.get(i).equals(after.get(i))).count();
    assertThat(moved).isLessThan(50);
  }

  @Test
  @DisplayName("A5 an unknown user of a known company sees what its known users see")
  void unknownUserOfKnownCompany() {
    assertThat(IntStream.range(0, 50).mapToObj(i -> shown("900102030", "nobody" + i)))
        .containsOnly("*****@alianza.com.co");
    assertThat(shown("800100007", "nobody")).isEqualTo("*****@*****.com.co");
  }

  @Test
  @DisplayName("A5 unusable data and an empty portal get a mask too")
  void nothing() {
    assertThat(masked.shownFor(SomeAccounts.PORTAL, List.of(), Optional.empty()))
        .startsWith("*****@");
    DB.jdbc().sql("truncate account cascade").update();
    clock.advance(Domains.KEPT);
    assertThat(shown("900102030", "user7")).isEqualTo("*****@*****.com.co");
  }

  @Test
  @DisplayName(
      "A5 a rare domain says as little about an unknown company as about a known one: statistic over many companies")
  void rareDomain() {
    for (int company = 0; company < 39; company++) {
      String nit = "700" + (100_000 + company);
      SomeAccounts.company(accounts, nit, "a", "a@gmail.example");
      SomeAccounts.company(accounts, nit, "b", "b@gmail.example");
      SomeAccounts.company(accounts, nit, "c", "c@hotmail.example");
    }
    List<String> known =
        Stream.concat(
                IntStream.range(0, 40).mapToObj(i -> "800" + (100_000 + i)),
                IntStream.range(0, 39).mapToObj(i -> "700" + (100_000 + i)))
            .toList();
    List<String> clients = Stream.concat(known.stream(), Stream.of("900102030")).toList();
    List<Integer> alianzaOfStrangers = new ArrayList<>();
    List<Integer> hotmailOfStrangers = new ArrayList<>();
    IntStream.range(0, 300)
        .forEach(i -> count("902" + (100_000 + i), alianzaOfStrangers, hotmailOfStrangers));
    List<Integer> alianzaOfClients = new ArrayList<>();
    List<Integer> hotmailOfClients = new ArrayList<>();
    clients.forEach(nit -> count(nit, alianzaOfClients, hotmailOfClients));

    assertThat(alianzaOfStrangers).as("all of a company's users or none").containsOnly(0, USERS);
    assertThat(alianzaOfClients).containsOnly(0, USERS);
    assertThat(share(alianzaOfStrangers)).isCloseTo(share(alianzaOfClients), within(0.015));
    assertThat(share(hotmailOfStrangers)).isCloseTo(share(hotmailOfClients), within(0.1));
  }

  private static final int USERS = 10;

  private void count(String nit, List<Integer> alianza, List<Integer> hotmail) {
    List<String> masks =
        IntStream.range(0, USERS).mapToObj(user -> shown(nit, "usuario" + user)).toList();
    alianza.add((int) masks.stream().filter(m -> m.contains("alianza")).count());
    hotmail.add((int) masks.stream().filter(m -> m.contains("hotmail")).count());
  }

  /// Of how many companies any user shows the domain.
  private static double share(List<Integer> counts) {
    return counts.stream().filter(n -> n > 0).count() / (double) counts.size();
  }

  private String shown(String nit, String user) {
    List<LoginKey> typed = List.of(LoginKey.documentAndUser(new DocumentNumber("NIT", nit), user));
    return masked.shownFor(SomeAccounts.PORTAL, typed, accounts.find(SomeAccounts.PORTAL, typed));
  }
}
