package io.portero.audit;

import io.portero.shared.Keys;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The room of the record as one node has it.
record Node(Audit audit, Sealer sealer, AuditChain chain, AuditExport export) {

  static Node on(TestDatabase database) {
    return on(database, SomeKeys.one(), SettableClock.atSomeMorning());
  }

  static Node on(TestDatabase database, Keys keys, Clock clock) {
    return on(database, keys, clock, "");
  }

  /// @param data its data folder
  static Node on(TestDatabase database, Keys keys, Clock clock, String data) {
    ChainMacs macs = new ChainMacs(keys);
    HeadFile beside = new HeadFile(data, macs);
    var transactions = new DataSourceTransactionManager(database.dataSource());
    return new Node(
        new Audit(database.jdbc(), macs, clock),
        new Sealer(database.jdbc(), database.transactions(), macs, beside),
        new AuditChain(database.jdbc(), transactions, macs, beside),
        new AuditExport(database.jdbc(), database.transactions()));
  }

  void record(String portal, String what) {
    audit.record(
        new AuditRecord(
            what,
            new PortalId(portal),
            null,
            "ok",
            new Origin("203.0.113.7", "Firefox"),
            Map.of("journey", "recover")));
  }

  List<ChainFlaw> flaws(String portal) {
    return flaws(portal, null);
  }

  List<ChainFlaw> flaws(String portal, @Nullable ChainHead noted) {
    List<ChainFlaw> flaws = new ArrayList<>();
    ChainVerification verdict = chain.verify(new PortalId(portal), noted, flaws::add);
    if (verdict.flaws() != flaws.size()) {
      throw new AssertionError(verdict + " " + flaws);
    }
    return flaws;
  }

  ChainVerification verdict(String portal) {
    return chain.verify(new PortalId(portal), null, _ -> {});
  }
}
