/// Ground: where a command was typed, and what is said there: in its language, for people or for programs. Also the options that
/// commands of several packages share. Owns no table.
@ApplicationModule(allowedDependencies = {"portal", "shared"})
@NullMarked
package io.portero.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
