@NullMarked
package io.portero.csv;

import org.jspecify.annotations.NullMarked;
