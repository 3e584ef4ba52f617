/// Passwords and PINs: what may be chosen, how they are kept, whether a typed one is right. Owns the table
/// `credential`. May touch `portal` and `shared`.
@NullMarked
package io.portero.credential;

import org.jspecify.annotations.NullMarked;
