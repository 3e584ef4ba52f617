/// `./portero bench`: what each thing that people do costs a server, in time, processor and memory. Walks through the pages of a running server
/// by HTTP as a browser does, and reads the mails that it sends; Keycloak's too, for comparison. Only `cli` imports it, to list its command.
@ApplicationModule(allowedDependencies = {"terminal", "csv", "visitor", "shared"})
@NullMarked
package io.portero.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
