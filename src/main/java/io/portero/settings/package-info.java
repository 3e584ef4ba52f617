/// Ground: what the operator sets (`PORTERO_…`), read once into types and refused all at once, in words. Owns the list of
/// settings.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.portero.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
