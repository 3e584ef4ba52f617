package io.portero.audit;

import io.portero.shared.Hmac;
import io.portero.shared.Keys;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The keyed hashes of the record. Their key is not in the database: who has only that can break the chain, and cannot mend it.
@Component
class Macs {

  /// What stands before the first one of a chain.
  static final byte[] NOTHING = new byte[0];

  private final Hmac entries;
  private final Hmac links;
  private final Hmac heads;

  Macs(Keys keys) {
    this.entries = new Hmac(keys, "audit.entry");
    this.links = new Hmac(keys, "audit.link");
    this.heads = new Hmac(keys, "audit.head");
  }

  /// Of what happened alone, so that a row is guarded from the moment it is written.
  byte[] of(Entry entry) {
    Event event = entry.event();
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
                event.origin().browser()));
    new TreeMap<>(event.details()).forEach((name, value) -> parts.addAll(List.of(name, value)));
    return entries.of(parts.toArray(String[]::new));
  }

  /// Of a row's place: after what, as which number, which row with which content.
  byte[] link(byte[] before, String portal, long number, String entry, byte[] mac) {
    return links.of(hex(before), portal, String.valueOf(number), entry, hex(mac));
  }

  byte[] head(String portal, long number, byte[] hash) {
    return heads.of(portal, String.valueOf(number), hex(hash));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
