/// Passwords and PINs, the memorized-secret authenticators of NIST SP 800-63B 5.1.1: what may be chosen, how they are kept, whether a typed one is right. Owns the table
/// `credential`.
@ApplicationModule(allowedDependencies = {"portal", "shared"})
@NullMarked
package io.portero.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
