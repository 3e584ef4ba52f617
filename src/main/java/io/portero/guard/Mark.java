package io.portero.guard;

/// What people are counted under: one wrong secret, one network, or the portal as a whole.
///
/// @param kind such as `secret`, @param number which of them, a keyed hash; 0 for the whole
record Mark(String kind, long number) {

  static Mark whole(String kind) {
    return new Mark(kind, 0);
  }
}
