/// What an operator types after `./portero`. Owns no table.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "attack",
      "audit",
      "bench",
      "terminal",
      "credential",
      "csv",
      "database",
      "journey",
      "key",
      "member",
      "notification",
      "portal",
      "settings",
      "shared"
    })
@NullMarked
package io.portero.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
