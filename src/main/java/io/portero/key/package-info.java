/// Ground: the installation's keys. Where they come from, how a new one takes over, and that what older ones made is still
/// understood. Owns `installation_key`.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.portero.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
