/// What a file says and where it says so: bytes → text → YAML tree or front matter, each with line and column, and the
/// report of all mistakes at once. Knows nothing of portals; only `portal` uses it.
@NullMarked
package io.portero.portal.file;

import org.jspecify.annotations.NullMarked;
