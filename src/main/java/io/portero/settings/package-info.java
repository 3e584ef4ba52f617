/// Ground: what the operator sets (`PORTERO_…`), read once into types and refused all at once, in words. Owns the list of
/// settings; may import only `shared`.
@NullMarked
package io.portero.settings;

import org.jspecify.annotations.NullMarked;
