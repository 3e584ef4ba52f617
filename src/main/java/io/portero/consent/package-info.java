/// What people agreed to: which text, which version, when, from where (B5). Owns the tables `consent` and
/// `consent_text`.
@ApplicationModule(allowedDependencies = {"portal", "shared"})
@NullMarked
package io.portero.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
