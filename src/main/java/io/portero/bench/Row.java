package io.portero.bench;

/// One flow at one level.
///
/// @param each processor time of one walk, @param residentMib of the server afterwards
/// @param mailsPerSecond of all that came, over the time of the walks
record Row(
    String flow,
    int atOnce,
    Outcome outcome,
    Usage each,
    double residentMib,
    double mailsPerSecond) {}
