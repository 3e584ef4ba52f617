package io.portero.audit;

import io.portero.audit.ChainFlaw.Kind;
import io.portero.shared.PortalId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds rows of the record that were changed, removed or moved past the database's own refusal (security.md 8). Reads one
/// moment of the database, some rows at a time, and writes nothing: it may run beside a server.
@Component
public class AuditChain {

  private static final int FETCH = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate oneMoment;
  private final ChainMacs macs;
  private final HeadFile beside;

  AuditChain(
      JdbcClient jdbc, PlatformTransactionManager transactions, ChainMacs macs, HeadFile beside) {
    this.jdbc = jdbc;
    this.oneMoment = new TransactionTemplate(transactions);
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.oneMoment.setReadOnly(true);
    this.macs = macs;
    this.beside = beside;
  }

  /// Whether there is a file beside the database to compare with.
  public boolean isNotedBeside() {
    return beside.exists();
  }

  /// Every portal that the record or the file beside it names, also those that are no more.
  public List<PortalId> portals() {
    Stream<PortalId> noted = beside.portals().stream().filter(PortalId::isValid).map(PortalId::new);
    return Stream.concat(recorded().stream(), noted)
        .distinct()
        .sorted(Comparator.comparing(PortalId::value))
        .toList();
  }

  private List<PortalId> recorded() {
    return jdbc.sql(
            "select portal from audit_head union select portal from audit_seal union select portal from audit order by 1")
        .query((row, _) -> new PortalId(row.getString(1)))
        .list();
  }

  /// @param noted what was noted of this chain before, elsewhere
  /// @param found is told of each flaw, in the chain's order
  public ChainVerification verify(
      PortalId portal, @Nullable ChainHead noted, Consumer<ChainFlaw> found) {
    AtomicLong flaws = new AtomicLong();
    Consumer<ChainFlaw> counted =
        flaw -> {
          flaws.incrementAndGet();
          found.accept(flaw);
        };
    // before the moment of the database, which may be later than the note, never earlier
    Optional<HeadFile.Note> note = beside.of(portal.value());
    if (note.filter(n -> !n.genuine()).isPresent()) {
      counted.accept(ChainFlaw.of(Kind.NOTE, note.get().head().number(), null));
    }
    @Nullable ChainHead known =
        note.filter(HeadFile.Note::genuine).map(HeadFile.Note::head).orElse(null);
    return oneMoment.execute(_ -> {
      var walk = new ChainWalk(portal.value(), macs, noted, known, counted);
      ChainHead head = sealed(portal, walk);
      long waiting = unsealed(portal, counted);
      return new ChainVerification(walk.rows(), waiting, flaws.get(), head, note.isPresent());
    });
  }

  private ChainHead sealed(PortalId portal, ChainWalk walk) {
    jdbc.sql(
            """
            select s.number, s.entry, s.hash, a.* from audit_seal s left join audit a on a.id = s.entry
            where s.portal = ? order by s.number
            """)
        .withFetchSize(FETCH)
        .param(portal.value())
        .query(row -> {
          walk.row(row);
        });
    return jdbc.sql("select number, hash, mac from audit_head where portal = ?")
        .param(portal.value())
        .query(
            (row, _) -> walk.end(row.getLong("number"), row.getBytes("hash"), row.getBytes("mac")))
        .optional()
        .orElseGet(
            () -> walk.isNothing() ? new ChainHead(0, "") : walk.end(0, new byte[0], new byte[0]));
  }

  /// @return how many wait for their seal
  private long unsealed(PortalId portal, Consumer<ChainFlaw> found) {
    AtomicLong waiting = new AtomicLong();
    jdbc.sql(
            """
            select a.*, u.id is null as outside from audit a
            left join audit_seal s on s.entry = a.id left join audit_unsealed u on u.id = a.id
            where a.portal = ? and s.entry is null order by a.id
            """)
        .withFetchSize(FETCH)
        .param(portal.value())
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          byte[] mac = row.getBytes("mac");
          waiting.incrementAndGet();
          if (row.getBoolean("outside")) {
            found.accept(ChainFlaw.of(Kind.OUTSIDE, 0, id));
          } else if (mac.length > 0
              && macs.writtenWith(mac, AuditRows.entry(row)) == ChainMacs.NO_KEY) {
            found.accept(ChainFlaw.of(Kind.CHANGED, 0, id));
          }
        });
    return waiting.get();
  }
}
