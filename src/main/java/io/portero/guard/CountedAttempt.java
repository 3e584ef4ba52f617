package io.portero.guard;

import java.util.UUID;

/// A try that was counted.
///
/// @param inARow tries on the account since somebody got in, this one included, whatever was typed and wherever from
/// @param counts whether a right secret opens: not once the guesses of the day are used up, except from the owner's own networks.
/// To the person it is a wrong one, for whoever types what matches no account sees the same
public record CountedAttempt(UUID id, Claimant claimant, int inARow, boolean counts) {}
