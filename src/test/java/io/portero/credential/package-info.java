@NullMarked
package io.portero.credential;

import org.jspecify.annotations.NullMarked;
