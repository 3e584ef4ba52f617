package io.portero.audit;

import io.portero.shared.HmacRing;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The keyed hashes of the record. Their key is not in the database: who has only that can break the chain, and
/// cannot mend it. Keys are told by their age in the ring: 0 is the one in force, [#NO_KEY] none of them.
@Component
class ChainMacs {

  /// What stands before the first one of a chain.
  static final byte[] NOTHING = new byte[0];

  static final int NO_KEY = -1;

  private final HmacRing entries;
  private final HmacRing links;
  private final HmacRing heads;

  ChainMacs(Keys keys) {
    this.entries = new HmacRing(keys, KeyPurpose.AUDIT_ENTRY);
    this.links = new HmacRing(keys, KeyPurpose.AUDIT_LINK);
    this.heads = new HmacRing(keys, KeyPurpose.AUDIT_HEAD);
  }

  /// Of what happened alone, so that a row is guarded from the moment it is written.
  byte[] of(AuditEntry entry) {
    return entries.of(parts(entry));
  }

  /// The same with each key, newest first.
  List<byte[]> each(AuditEntry entry) {
    return entries.each(parts(entry));
  }

  /// The age of the key that made `mac` of this content.
  int writtenWith(byte[] mac, AuditEntry entry) {
    return entries.madeWith(mac, parts(entry));
  }

  private static String[] parts(AuditEntry entry) {
    AuditRecord event = entry.event();
    List<String> parts =
        new ArrayList<>(
            List.of(
                entry.id().toString(),
                entry.at().toString(),
                event.what(),
                event.portal().value(),
                Objects.toString(event.account(), ""),
                event.result(),
                event.origin().address(),
                event.origin().userAgent()));
    new TreeMap<>(event.details()).forEach((name, value) -> parts.addAll(List.of(name, value)));
    return parts.toArray(String[]::new);
  }

  /// Of a row's place: after what, as which number, which row with which content.
  byte[] link(byte[] before, String portal, long number, String entry, byte[] mac) {
    return links.of(hex(before), portal, String.valueOf(number), entry, hex(mac));
  }

  /// The age of the key that made `link` of this place.
  int sealedWith(byte[] link, byte[] before, String portal, long number, String entry, byte[] mac) {
    return links.madeWith(link, hex(before), portal, String.valueOf(number), entry, hex(mac));
  }

  byte[] head(String portal, long number, byte[] hash) {
    return heads.of(portal, String.valueOf(number), hex(hash));
  }

  boolean isHead(byte[] mac, String portal, long number, byte[] hash) {
    return heads.madeWith(mac, portal, String.valueOf(number), hex(hash)) != NO_KEY;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
