package io.portero.guard;

/// What people are counted under: one wrong secret, one network, or the portal as a whole.
///
/// @param kind such as `secret`, @param number which of them, a keyed hash; 0 for the whole
record CounterKey(String kind, long number) {

  static CounterKey whole(String kind) {
    return new CounterKey(kind, 0);
  }
}
