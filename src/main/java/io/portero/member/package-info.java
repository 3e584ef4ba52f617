/// Who the organisation already knows: imports its registry and matches a person against it. Owns the table `member`.
/// Only `journey`, `cli` and `config` (the sample people) may read member data; the build refuses any other import.
@ApplicationModule(allowedDependencies = {"csv", "portal", "shared"})
@NullMarked
package io.portero.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
