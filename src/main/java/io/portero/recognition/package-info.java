/// The security image and phrase by which a person recognises the portal (B8, B9, B13), and the decoys for users who
/// do not exist. Owns table `recognition`.
@ApplicationModule(allowedDependencies = {"picture", "shared"})
@NullMarked
package io.portero.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
