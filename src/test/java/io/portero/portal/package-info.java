@NullMarked
package io.portero.portal;

import org.jspecify.annotations.NullMarked;
