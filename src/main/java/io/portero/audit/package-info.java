/// The record: every attempt, proof, message, consent and change, never a secret. Append only: a trigger refuses changes.
/// Owns the table `audit`. May touch `portal` and `shared`.
@NullMarked
package io.portero.audit;

import org.jspecify.annotations.NullMarked;
