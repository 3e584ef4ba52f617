/// Holds off those who try too much: throttled sign-in, rate limits, spray detection. Whom it counts stands in the database only as a
/// keyed hash. Owns the tables `guard_…`. May touch `portal` and `shared`.
@NullMarked
package io.portero.guard;

import org.jspecify.annotations.NullMarked;
