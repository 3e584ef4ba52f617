package io.portero.shared;

/// The installation's key, kept outside the database. One master key, and a key of its own for each purpose
/// (HKDF, RFC 5869), so that no room can compute what belongs to another.
public interface Keys {

  /// 32 bytes for `purpose`: always the same for the same installation and purpose.
  byte[] derive(String purpose);

  /// Which master key is in force, kept beside what was made with it, so that keys can be changed.
  String id();
}
