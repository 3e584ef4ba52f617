/// Holds off those who try too much: throttled sign-in (brute force, credential stuffing), rate limits, detection of password spraying. Whom it counts stands in the database only as a
/// keyed hash. Owns the tables `guard_…`.
@ApplicationModule(allowedDependencies = {"portal", "shared"})
@NullMarked
package io.portero.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
