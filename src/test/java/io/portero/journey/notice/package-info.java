@NullMarked
package io.portero.journey.notice;

import org.jspecify.annotations.NullMarked;
