package io.portero.audit;

import io.portero.audit.ChainFlaw.Kind;
import io.portero.shared.Hmac;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes along one portal's chain, row by row. Each link is compared with the stored one before it, so that one bad row is one
/// flaw and not the end of the chain.
final class ChainWalk {

  private final String portal;
  private final ChainMacs macs;
  private final Consumer<ChainFlaw> found;
  private final @Nullable ChainHead noted;
  private final @Nullable ChainHead beside;
  private long number;
  private byte[] hash = ChainMacs.NOTHING;
  private long rows;
  private boolean guarded;
  private final KeyOrder keys = new KeyOrder();

  /// @param noted by somebody elsewhere, @param beside in the file of the data folder
  ChainWalk(
      String portal,
      ChainMacs macs,
      @Nullable ChainHead noted,
      @Nullable ChainHead beside,
      Consumer<ChainFlaw> found) {
    this.portal = portal;
    this.macs = macs;
    this.noted = noted;
    this.beside = beside;
    this.found = found;
  }

  /// A row of `audit_seal` with its row of `audit`, if that is there.
  void row(ResultSet row) throws SQLException {
    long next = row.getLong("number");
    UUID entry = row.getObject("entry", UUID.class);
    boolean gap = next != number + 1;
    if (gap) {
      found.accept(new ChainFlaw(Kind.REMOVED, number + 1, next - 1, null));
    }
    byte[] stored = row.getBytes("hash");
    if (row.getObject("id") == null) {
      found.accept(ChainFlaw.of(Kind.REMOVED, next, entry));
    } else {
      check(row, next, entry, stored, gap);
    }
    if (differs(noted, next, stored) || differs(beside, next, stored)) {
      found.accept(ChainFlaw.of(Kind.NOT_AS_NOTED, next, entry));
    }
    number = next;
    hash = stored;
    rows++;
  }

  /// What remains to be said at the end: what was cut off, or put on.
  ChainHead end(long headNumber, byte[] headHash, byte[] headMac) {
    boolean real = macs.isHead(headMac, portal, headNumber, headHash);
    if (headNumber > number) {
      found.accept(new ChainFlaw(Kind.REMOVED, number + 1, headNumber, null));
    }
    if (!real || headNumber < number || (headNumber == number && !Hmac.same(headHash, hash))) {
      found.accept(ChainFlaw.of(Kind.HEAD, headNumber, null));
    }
    if (noted != null && noted.number() > number) {
      found.accept(ChainFlaw.of(Kind.NOT_AS_NOTED, noted.number(), null));
    }
    long last = Math.max(number, headNumber);
    if (beside != null && beside.number() > last) {
      found.accept(new ChainFlaw(Kind.CUT, last + 1, beside.number(), null));
    }
    return new ChainHead(number, hex(hash));
  }

  /// Nothing is there, and nothing is missed.
  boolean isNothing() {
    return rows == 0 && beside == null;
  }

  private static boolean differs(@Nullable ChainHead known, long number, byte[] stored) {
    return known != null && known.number() == number && !known.hash().equals(hex(stored));
  }

  long rows() {
    return rows;
  }

  private void check(ResultSet row, long next, UUID entry, byte[] stored, boolean gap)
      throws SQLException {
    byte[] mac = row.getBytes("mac");
    AuditEntry content = AuditRows.entry(row);
    boolean old = mac.length == 0 && !guarded;
    guarded |= mac.length > 0;
    int written = macs.writtenWith(mac, content);
    int sealed = gap ? written : sealedWith(stored, next, entry, content, mac, written);
    boolean linked = gap || sealed != ChainMacs.NO_KEY;
    if (!old && written == ChainMacs.NO_KEY || old && !linked) {
      found.accept(ChainFlaw.of(Kind.CHANGED, next, entry));
    } else if (!linked) {
      found.accept(ChainFlaw.of(Kind.MOVED, next, entry));
    } else if (!keys.mayHaveMade(content.at(), Math.max(written, sealed))) {
      found.accept(ChainFlaw.of(Kind.OLD_KEY, next, entry));
    }
  }

  /// A row whose own hash is not genuine may still stand in its place.
  private int sealedWith(
      byte[] stored, long next, UUID entry, AuditEntry content, byte[] mac, int written) {
    List<byte[]> contents = written == ChainMacs.NO_KEY ? macs.each(content) : List.of(mac);
    return contents.stream()
        .mapToInt(each -> macs.sealedWith(stored, hash, portal, next, entry.toString(), each))
        .filter(age -> age != ChainMacs.NO_KEY)
        .findFirst()
        .orElse(ChainMacs.NO_KEY);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
