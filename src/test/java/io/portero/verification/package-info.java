@NullMarked
package io.portero.verification;

import org.jspecify.annotations.NullMarked;
