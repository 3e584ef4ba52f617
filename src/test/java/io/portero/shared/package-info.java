@NullMarked
package io.portero.shared;

import org.jspecify.annotations.NullMarked;
