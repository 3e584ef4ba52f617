/// The public pages: one controller for every journey, one template per step, and the person's own page. Turns a
/// request into an answer and an outcome into a page; decides nothing.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "captcha",
      "guard",
      "journey",
      "notification",
      "picture",
      "portal",
      "settings",
      "shared"
    })
@NullMarked
package io.portero.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
