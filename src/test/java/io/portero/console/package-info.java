@NullMarked
package io.portero.console;

import org.jspecify.annotations.NullMarked;
