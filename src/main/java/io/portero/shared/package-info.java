/// A few value types that every room speaks in. Owns no table and imports nothing of ours.
@NullMarked
package io.portero.shared;

import org.jspecify.annotations.NullMarked;
