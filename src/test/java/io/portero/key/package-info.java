@NullMarked
package io.portero.key;

import org.jspecify.annotations.NullMarked;
