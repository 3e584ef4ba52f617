package io.portero.visitor;

/// What was measured of one answer.
///
/// @param nanos from the first byte sent to the last byte received
/// @param length of the body, in bytes
public record TimedResponse(long nanos, int status, int length) {}
