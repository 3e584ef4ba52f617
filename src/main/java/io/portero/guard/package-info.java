/// Holds off those who try too much: throttled sign-in, rate limits, spray detection. Whom it counts stands in the database only as a
/// keyed hash. Owns the tables `guard_…`.
@ApplicationModule(allowedDependencies = {"portal", "shared"})
@NullMarked
package io.portero.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
