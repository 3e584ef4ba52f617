@NullMarked
package io.portero.member;

import org.jspecify.annotations.NullMarked;
