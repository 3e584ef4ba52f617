package io.portero.shared;

import java.util.List;

/// The installation's key, kept outside the database. One master key, and a key of its own for each purpose
/// (HKDF, RFC 5869), so that no room can compute what belongs to another.
public interface Keys {

  /// 32 bytes for `purpose`: always the same for the same master key and purpose.
  byte[] derive(KeyPurpose purpose);

  /// Which master key is in force, kept beside what was made with it, so that keys can be changed.
  String id();

  /// Every master key the installation has had, newest first: what an older one made is still understood.
  default List<Keys> ring() {
    return List.of(this);
  }

  /// The installation's first master key, for what must look the same for ever: were the decoys of B13 drawn anew after a
  /// rotation, they would be told from the images that people chose, which stay.
  default Keys first() {
    return ring().getLast();
  }
}
