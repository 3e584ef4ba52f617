package io.portero.attack;

/// What was measured of one answer.
///
/// @param nanos from the first byte sent to the last byte received
/// @param length of the body, in bytes
record TimedResponse(long nanos, int status, int length) {}
