/// A few value types that every room speaks in. Owns no table and imports nothing of ours.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.portero.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
