package io.portero.shared;

import java.util.List;

/// HMAC-SHA-256 that outlives a rotation of the master key: made with the key in force, recognised by the older ones too.
public final class HmacRing {

  private final List<Hmac> newestFirst;

  public HmacRing(Keys keys, KeyPurpose purpose) {
    this.newestFirst = keys.ring().stream().map(key -> new Hmac(key, purpose)).toList();
  }

  /// With the key in force, to be kept.
  public byte[] of(String... parts) {
    return newestFirst.getFirst().of(parts);
  }

  /// With each key, newest first: for a look-up by `in (…)`, which with one key is an equality to the database's planner.
  public List<byte[]> each(String... parts) {
    return newestFirst.stream().map(hmac -> hmac.of(parts)).toList();
  }

  /// Which key made `kept` of these parts: 0 is the one in force, -1 none. Every key is tried, so that the time tells nothing.
  public int madeWith(byte[] kept, String... parts) {
    List<byte[]> each = each(parts);
    int found = -1;
    for (int i = each.size() - 1; i >= 0; i--) {
      found = Hmac.same(kept, each.get(i)) ? i : found;
    }
    return found;
  }
}
