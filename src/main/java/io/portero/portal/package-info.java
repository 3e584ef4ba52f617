/// Files → [Portal], [Plan], [Step]. Reads and wholly checks the portals' folders at start; owns no table.
/// May touch `shared` only. Everything here is immutable.
@NullMarked
package io.portero.portal;

import org.jspecify.annotations.NullMarked;
