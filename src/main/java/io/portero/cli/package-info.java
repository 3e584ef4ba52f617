/// What an operator types after `./portero`. May import `attack`, the heart, the rooms and the ground; owns no table.
@NullMarked
package io.portero.cli;

import org.jspecify.annotations.NullMarked;
