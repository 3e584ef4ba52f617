/// Tells people from programs: the drawn puzzle and its written form, the proof of work, and the captchas of other providers. Whoever
/// answered rightly holds a sealed pass for one form. Owns the table `captcha_used`.
@ApplicationModule(allowedDependencies = {"picture", "portal", "shared"})
@NullMarked
package io.portero.captcha;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
