/// The stories once more in a real Chromium: what scripts add, what each page looks like on a telephone and on a desk, and
/// that nobody is kept out by it (axe). Owns no data; brings its people by [io.portero.support.Sample].
@NullMarked
package io.portero.browser;

import org.jspecify.annotations.NullMarked;
