/// One-time codes (OTP) and links, each good once, so that a replay opens nothing: issue, check, use up. Owns `verification_code`, `verification_link` and `not_me_link`, where secrets stand
/// as HMAC only. Every method joins its caller's transaction.
@ApplicationModule(allowedDependencies = {"portal", "shared"})
@NullMarked
package io.portero.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
