/// Walks through the whole product by HTTP, with a real database: each test a story of what people see and do.
@NullMarked
package io.portero.walk;

import org.jspecify.annotations.NullMarked;
