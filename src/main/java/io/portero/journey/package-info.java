/// The heart: journeys start, show and take answers, one row each. The only place where the rooms meet; owns the
/// tables `journey` and `journey_plan`. What each step does is in `journey.step`.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "audit",
      "captcha",
      "consent",
      "credential",
      "csv",
      "guard",
      "member",
      "notification",
      "picture",
      "portal",
      "recognition",
      "shared",
      "verification"
    })
@NullMarked
package io.portero.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
