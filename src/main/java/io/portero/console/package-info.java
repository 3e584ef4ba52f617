/// Ground: where a command was typed, and what is said there: in its language, for people or for programs. Also the options that
/// commands of several packages share. May import `portal` and `shared`; owns no table.
@NullMarked
package io.portero.console;

import org.jspecify.annotations.NullMarked;
