/// Holds off those who try too much: sign-in tries, limits, captcha. Whom it counts stands in the database only as a
/// keyed hash. Owns the tables `guard_…`. May touch `picture`, `portal` and `shared`.
@NullMarked
package io.portero.guard;

import org.jspecify.annotations.NullMarked;
