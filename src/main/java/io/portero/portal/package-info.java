/// Files → [Portal], [Plan], [Step]. Reads and wholly checks the portals' folders at start; owns no table. Everything here is immutable.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.portero.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
