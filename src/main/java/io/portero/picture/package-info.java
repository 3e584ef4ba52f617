/// The house's pictures, read once from the class path: security images (`recognition`) and the captcha's grid
/// (`captcha`) draw from them. Ground: owns no table.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.portero.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
