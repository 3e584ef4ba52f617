@NullMarked
package io.portero.terminal;

import org.jspecify.annotations.NullMarked;
