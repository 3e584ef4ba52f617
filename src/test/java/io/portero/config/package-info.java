@NullMarked
package io.portero.config;

import org.jspecify.annotations.NullMarked;
