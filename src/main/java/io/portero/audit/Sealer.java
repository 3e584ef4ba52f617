package io.portero.audit;

import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts what was recorded into the chain of its portal, some rows at a time. Whoever records never waits for it; of several
/// nodes the one that holds the lock of a chain's head goes on with that chain, and the others leave it alone.
@Component
class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ChainMacs macs;
  private final HeadFile beside;

  Sealer(JdbcClient jdbc, TransactionTemplate transactions, ChainMacs macs, HeadFile beside) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.macs = macs;
    this.beside = beside;
  }

  /// @param id of the row, @param mac of its content
  private record Waiting(UUID id, byte[] mac) {}

  private record Head(long number, byte[] hash) {}

  /// @param more whether more may wait, @param known whether the chain held what is noted of it beside the database
  private record Sealed(Head head, boolean more, boolean known) {}

  /// Seals all that is committed, unless another node is at it.
  void run() {
    jdbc.sql("select distinct portal from audit_unsealed")
        .query(String.class)
        .list()
        .forEach(this::portal);
  }

  /// What is noted beside the database is replaced by what goes on from it only: a chain that was cut stays cut.
  private void portal(String portal) {
    boolean more = true;
    while (more) {
      Optional<Sealed> sealed =
          Objects.requireNonNull(transactions.execute(_ -> batch(portal)), "a batch");
      sealed
          .filter(Sealed::known)
          .map(Sealed::head)
          .ifPresent(head -> beside.note(portal, head.number(), head.hash()));
      more = sealed.filter(Sealed::more).isPresent();
    }
  }

  private Optional<Sealed> batch(String portal) {
    jdbc.sql(
            "insert into audit_head (portal, number, hash, mac) values (?, 0, ?, ?) on conflict do nothing")
        .params(portal, ChainMacs.NOTHING, macs.head(portal, 0, ChainMacs.NOTHING))
        .update();
    Optional<Head> head =
        jdbc.sql("select number, hash from audit_head where portal = ? for update skip locked")
            .param(portal)
            .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
            .optional();
    List<Waiting> waiting = head.isEmpty() ? List.of() : waiting(portal);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    boolean known = holdsNote(portal, head.get());
    Head now = seal(portal, head.get(), waiting);
    return Optional.of(new Sealed(now, waiting.size() == BATCH, known));
  }

  /// A file that cannot be read stops no portal's sealing; nothing is noted over it meanwhile.
  private boolean holdsNote(String portal, Head head) {
    Optional<HeadFile.Note> note;
    try {
      note = beside.of(portal);
    } catch (UncheckedIOException e) {
      LOG.error(
          "The file {} in the data folder cannot be read ({}): portal {} is sealed without being compared with it",
          HeadFile.NAME,
          String.valueOf(e.getCause()),
          portal);
      return false;
    }
    boolean holds =
        note.isEmpty()
            || note.get().genuine()
                && head.number() >= note.get().head().number()
                && jdbc.sql("select hash from audit_seal where portal = ? and number = ?")
                    .params(portal, note.get().head().number())
                    .query(byte[].class)
                    .optional()
                    .filter(hash -> HexFormat.of().formatHex(hash).equals(note.get().head().hash()))
                    .isPresent();
    if (!holds) {
      LOG.error(
          "The record of portal {} does not hold what the data folder notes of it: audit verify says what is missing",
          portal);
    }
    return holds;
  }

  /// A row that is gone although it still waits is sealed without content, so that it is missed for ever.
  private List<Waiting> waiting(String portal) {
    return jdbc.sql(
            """
            select u.id as waiting, a.* from audit_unsealed u left join audit a on a.id = u.id
            where u.portal = ? order by u.id limit ?
            """)
        .params(portal, BATCH)
        .query((row, _) -> {
          byte[] mac = row.getBytes("mac");
          byte[] content =
              mac == null
                  ? ChainMacs.NOTHING
                  : mac.length == 0 ? macs.of(AuditRows.entry(row)) : mac;
          return new Waiting(row.getObject("waiting", UUID.class), content);
        })
        .list();
  }

  private Head seal(String portal, Head head, List<Waiting> waiting) {
    byte[] hash = head.hash();
    byte[][] hashes = new byte[waiting.size()][];
    for (int i = 0; i < hashes.length; i++) {
      Waiting row = waiting.get(i);
      hash = macs.link(hash, portal, head.number() + 1 + i, row.id().toString(), row.mac());
      hashes[i] = hash;
    }
    String[] ids = waiting.stream().map(row -> row.id().toString()).toArray(String[]::new);
    jdbc.sql(
            """
            insert into audit_seal (portal, number, entry, hash)
            select :portal, :after + n, id, hash from unnest(cast(:ids as uuid[]), :hashes) with ordinality as s(id, hash, n)
            """)
        .param("portal", portal)
        .param("after", head.number())
        .param("ids", ids)
        .param("hashes", hashes)
        .update();
    jdbc.sql("delete from audit_unsealed where id = any(cast(:ids as uuid[]))")
        .param("ids", ids)
        .update();
    long number = head.number() + hashes.length;
    jdbc.sql("update audit_head set number = ?, hash = ?, mac = ? where portal = ?")
        .params(number, hash, macs.head(portal, number, hash), portal)
        .update();
    return new Head(number, hash);
  }
}
