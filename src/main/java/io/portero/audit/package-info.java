/// The record: every attempt, proof, message, consent and change, never a secret. Append only: a trigger refuses changes,
/// and a chain of keyed hashes per portal shows those that were made past it (decision 014).
/// Owns the tables `audit`, `audit_unsealed`, `audit_seal`, `audit_head`.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.portero.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
