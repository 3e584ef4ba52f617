/// `./portero attack …`: what someone would try who wants to learn or to guess, for an operator to try on their own
/// installation. Speaks to a running server by HTTP alone, as anybody could; reads the portals' files to know its pages, and `guard` to know
/// what it allows. Only `cli` imports it, to list its commands.
@ApplicationModule(
    allowedDependencies = {"terminal", "csv", "guard", "portal", "visitor", "shared"})
@NullMarked
package io.portero.attack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
