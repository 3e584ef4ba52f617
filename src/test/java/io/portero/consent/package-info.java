@NullMarked
package io.portero.consent;

import org.jspecify.annotations.NullMarked;
