/// What tests of every room lean on: a real PostgreSQL, and clocks that can be set.
@NullMarked
package io.portero.support;

import org.jspecify.annotations.NullMarked;
