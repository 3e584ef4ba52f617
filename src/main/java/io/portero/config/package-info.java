/// Spring wiring: security, clock, data source, start-up. May import anything; nobody imports it.
@NullMarked
package io.portero.config;

import org.jspecify.annotations.NullMarked;
