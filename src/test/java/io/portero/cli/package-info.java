@NullMarked
package io.portero.cli;

import org.jspecify.annotations.NullMarked;
