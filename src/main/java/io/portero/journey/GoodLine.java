package io.portero.journey;

import io.portero.account.AccountLine;

/// A line of a file of accounts that means something.
///
/// @param number where it begins, from 1
record GoodLine(long number, AccountLine.Values values) {}
