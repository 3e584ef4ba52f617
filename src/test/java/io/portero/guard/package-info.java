@NullMarked
package io.portero.guard;

import org.jspecify.annotations.NullMarked;
