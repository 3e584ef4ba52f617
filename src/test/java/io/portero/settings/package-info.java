@NullMarked
package io.portero.settings;

import org.jspecify.annotations.NullMarked;
