/// The parts of the bench, and each flow walked once at a real server; the figures themselves belong to a machine that does nothing else.
@NullMarked
package io.portero.bench;

import org.jspecify.annotations.NullMarked;
