/// One-time codes and links: issue, check, use up. Owns `verification_code`, `verification_link` and `not_me_link`, where secrets stand
/// as HMAC only; may touch `portal` and `shared`. Every method joins its caller's transaction.
@NullMarked
package io.portero.verification;

import org.jspecify.annotations.NullMarked;
