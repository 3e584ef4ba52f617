/// What opens and closes an account from more than one step: a changed secret, what it revokes, "this was not me", an operator's
/// suspension, an organisation's correction of an address. Its methods join the caller's transaction.
@NullMarked
package io.portero.journey.access;

import org.jspecify.annotations.NullMarked;
