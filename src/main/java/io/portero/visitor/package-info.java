/// Ground: somebody who comes to a running server by HTTP alone, as a browser without JavaScript does: cookies, pages, forms, and how long
/// the answers took. For `attack`, which tries what strangers try, and `bench`, which does what people do. Owns no table.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.portero.visitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
