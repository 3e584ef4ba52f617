/// Portero, the front door of an organisation. See `docs/architecture.md`: imports go down, rooms are strangers, only
/// the heart (`journey`) introduces them.
@NullMarked
package io.portero;

import org.jspecify.annotations.NullMarked;
