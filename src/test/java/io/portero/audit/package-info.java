@NullMarked
package io.portero.audit;

import org.jspecify.annotations.NullMarked;
