/// The statistics and the order of an attack, on fake clocks and seeded samples: no test here depends on the machine.
@NullMarked
package io.portero.attack;

import org.jspecify.annotations.NullMarked;
