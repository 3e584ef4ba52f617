package io.portero.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.audit.ChainFlaw.Kind;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a hand that gets past the database's triggers cannot do unseen (security.md 8). Each test has a portal of its own.
class AuditChainTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final Node node = Node.on(DB);
  private final String portal = "p" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void fiveSealed() {
    for (int i = 1; i <= 5; i++) {
      node.record(portal, "act-" + i);
      node.sealer().run();
    }
  }

  @Test
  @DisplayName("an untouched record is intact, also with rows that wait for their seal")
  void intact() {
    node.record(portal, "act-6");

    assertThat(node.flaws(portal)).isEmpty();
    ChainVerification verdict = node.verdict(portal);
    assertThat(verdict.rows()).isEqualTo(5);
    assertThat(verdict.waiting()).isEqualTo(1);
    assertThat(verdict.head().number()).isEqualTo(5);
  }

  @Test
  @DisplayName("a changed row is named, and only that one")
  @Asvs("16.4.2")
  void changed() {
    tamper("update audit set result = 'wrong' where id = '%s'".formatted(entry(3)));
    assertThat(node.flaws(portal)).containsExactly(ChainFlaw.of(Kind.CHANGED, 3, entry(3)));
  }

  @Test
  @DisplayName("a row that was changed or put in before its seal is named too")
  void changedEarly() {
    node.record(portal, "act-6");
    tamper(
        "update audit set browser = 'x' where portal = '%s' and what = 'act-6'".formatted(portal));
    assertThat(node.flaws(portal)).extracting(ChainFlaw::kind).containsExactly(Kind.CHANGED);
    UUID forged = UUID.randomUUID();
    DB.jdbc()
        .sql(
            """
            insert into audit (id, at, what, portal, result, address, browser, details, mac)
            values (?, now(), 'act-7', ?, 'ok', '', '', '{}', '')
            """)
        .params(forged, portal)
        .update();
    node.sealer().run();

    assertThat(node.flaws(portal))
        .extracting(ChainFlaw::kind, ChainFlaw::first)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, number("act-6")),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, number("act-7")));
  }

  @Test
  @DisplayName("a row deleted in the middle is missed, with its seal or without")
  void deletedInTheMiddle() {
    UUID second = entry(2);
    tamper("delete from audit where id = '%s'".formatted(second));
    tamper(
        "delete from audit where id = '%s'".formatted(entry(4)),
        "delete from audit_seal where portal = '%s' and number = 4".formatted(portal));
    assertThat(node.flaws(portal))
        .containsExactly(
            ChainFlaw.of(Kind.REMOVED, 2, second), new ChainFlaw(Kind.REMOVED, 4, 4, null));
  }

  @Test
  @DisplayName("rows cut off the end are missed, because the head is sealed")
  @Asvs("16.4.2")
  void deletedAtTheEnd() {
    cutOff(3);
    assertThat(node.flaws(portal)).containsExactly(new ChainFlaw(Kind.REMOVED, 4, 5, null));

    tamper(
        "update audit_head set number = 3, hash = (select hash from audit_seal where portal = '%1$s' and number = 3) where portal = '%1$s'"
            .formatted(portal));
    assertThat(node.flaws(portal)).containsExactly(ChainFlaw.of(Kind.HEAD, 3, null));
  }

  @Test
  @DisplayName("a head put back to an older one of its own is seen by whoever noted the newer one")
  void headPutBack() {
    var old = head();
    node.record(portal, "act-6");
    node.sealer().run();
    ChainHead noted = node.verdict(portal).head();
    assertThat(ChainHead.read(noted.toString())).contains(noted);
    putBack(5, old);

    assertThat(node.flaws(portal)).isEmpty();
    assertThat(node.flaws(portal, noted)).containsExactly(ChainFlaw.of(Kind.NOT_AS_NOTED, 6, null));
  }

  @Test
  @DisplayName(
      "a head put back to an older one is seen by the file beside the database, also once the chain has grown again")
  void headPutBackBesideFile(@TempDir Path data) throws IOException {
    Node noting = Node.on(DB, SomeKeys.one(), SettableClock.atSomeMorning(), data.toString());
    assertThat(noting.verdict(portal).compared()).isFalse();
    noting.record(portal, "act-6");
    noting.sealer().run();
    var old = head();
    for (int i = 7; i <= 9; i++) {
      noting.record(portal, "act-" + i);
    }
    noting.sealer().run();
    assertThat(noting.verdict(portal).compared()).isTrue();
    assertThat(noting.flaws(portal)).isEmpty();
    String noted = Files.readString(data.resolve(HeadFile.NAME));

    putBack(6, old);
    assertThat(node.flaws(portal)).isEmpty();
    assertThat(noting.flaws(portal)).containsExactly(new ChainFlaw(Kind.CUT, 7, 9, null));

    for (int i = 10; i <= 14; i++) {
      noting.record(portal, "act-" + i);
      noting.sealer().run();
    }
    assertThat(Files.readString(data.resolve(HeadFile.NAME))).isEqualTo(noted);
    assertThat(noting.flaws(portal))
        .extracting(ChainFlaw::kind, ChainFlaw::first)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.NOT_AS_NOTED, 9L));
  }

  @Test
  @DisplayName(
      "a portal whose whole chain is gone is missed, and a line that Portero did not write is named")
  void wholeChainGone(@TempDir Path data) throws IOException {
    Node noting = Node.on(DB, SomeKeys.one(), SettableClock.atSomeMorning(), data.toString());
    noting.record(portal, "act-6");
    noting.sealer().run();
    cutOff(0);
    DB.jdbc().sql("delete from audit_head where portal = ?").param(portal).update();
    assertThat(noting.chain().portals()).contains(new PortalId(portal));
    assertThat(noting.flaws(portal)).contains(new ChainFlaw(Kind.CUT, 1, 6, null));

    Path file = data.resolve(HeadFile.NAME);
    Files.writeString(file, Files.readString(file).replace("\t6:", "\t2:"));
    assertThat(noting.flaws(portal)).extracting(ChainFlaw::kind).contains(Kind.NOTE);
  }

  @Test
  @DisplayName(
      "a file beside the database that cannot be read stops no sealing, and nothing is noted over it")
  void unreadable(@TempDir Path data) throws IOException {
    Node noting = Node.on(DB, SomeKeys.one(), SettableClock.atSomeMorning(), data.toString());
    Path file = Files.createDirectory(data.resolve(HeadFile.NAME));
    noting.record(portal, "act-6");
    noting.sealer().run();
    assertThat(node.verdict(portal).head().number()).isEqualTo(6);
    assertThat(file).isDirectory();

    Files.delete(file);
    noting.record(portal, "act-7");
    noting.sealer().run();
    assertThat(Files.readString(file)).startsWith(portal + "\t7:");
  }

  private List<byte[]> head() {
    return DB.jdbc()
        .sql("select hash, mac from audit_head where portal = ?")
        .param(portal)
        .query((row, _) -> List.of(row.getBytes(1), row.getBytes(2)))
        .single();
  }

  private void putBack(long number, List<byte[]> old) {
    cutOff(number);
    DB.jdbc()
        .sql("update audit_head set number = ?, hash = ?, mac = ? where portal = ?")
        .params(number, old.get(0), old.get(1), portal)
        .update();
  }

  @Test
  @DisplayName("two rows that changed places are named")
  void reordered() {
    UUID second = entry(2);
    UUID third = entry(3);
    String other = UUID.randomUUID().toString();
    tamper(place(2, other), place(3, second.toString()), place(2, third.toString()));
    assertThat(node.flaws(portal))
        .containsExactly(ChainFlaw.of(Kind.MOVED, 2, third), ChainFlaw.of(Kind.MOVED, 3, second));
  }

  @Test
  @DisplayName("a row that was taken out of the chain and left in the record is named")
  void outside() {
    UUID last = entry(5);
    tamper("delete from audit_seal where entry = '%s'".formatted(last));
    assertThat(node.flaws(portal))
        .containsExactly(
            new ChainFlaw(Kind.REMOVED, 5, 5, null), ChainFlaw.of(Kind.OUTSIDE, 0, last));
  }

  @Test
  @DisplayName("the database refuses changes to the seals too")
  void sealsAreAppendOnly() {
    assertThatThrownBy(() -> DB.jdbc().sql("delete from audit_seal").update())
        .hasMessageContaining("append only");
  }

  private UUID entry(long number) {
    return DB.jdbc()
        .sql("select entry from audit_seal where portal = ? and number = ?")
        .params(portal, number)
        .query(UUID.class)
        .single();
  }

  private long number(String what) {
    return DB.jdbc()
        .sql(
            "select number from audit_seal s join audit a on a.id = s.entry where a.portal = ? and what = ?")
        .params(portal, what)
        .query(Long.class)
        .single();
  }

  private void cutOff(long from) {
    tamper(
        String.format(
            Locale.ROOT,
            "delete from audit where id in (select entry from audit_seal where portal = '%s' and number > %d)",
            portal,
            from),
        String.format(
            Locale.ROOT,
            "delete from audit_seal where portal = '%s' and number > %d",
            portal,
            from));
  }

  private String place(long number, String entry) {
    return String.format(
        Locale.ROOT,
        "update audit_seal set entry = '%s' where portal = '%s' and number = %d",
        entry,
        portal,
        number);
  }

  private static void tamper(String... statements) {
    DB.transactions()
        .executeWithoutResult(_ -> {
          for (String table : List.of("audit", "audit_seal")) {
            DB.jdbc().sql("alter table " + table + " disable trigger user").update();
          }
          for (String statement : statements) {
            assertThat(DB.jdbc().sql(statement).update()).isPositive();
          }
          for (String table : List.of("audit", "audit_seal")) {
            DB.jdbc().sql("alter table " + table + " enable trigger user").update();
          }
        });
  }
}
