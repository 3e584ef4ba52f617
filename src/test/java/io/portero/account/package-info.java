@NullMarked
package io.portero.account;

import org.jspecify.annotations.NullMarked;
