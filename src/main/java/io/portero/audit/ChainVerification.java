package io.portero.audit;

/// What a verification of a portal's chain came to.
///
/// @param rows that are in the chain, @param waiting rows that are not sealed yet
/// @param flaws how many were found, @param compared whether there was a note of this chain beside the database
public record ChainVerification(
    long rows, long waiting, long flaws, ChainHead head, boolean compared) {}
