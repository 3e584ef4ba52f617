/// Ground: the PostgreSQL that the server and the commands share, embedded in the data folder or external. Owns the
/// data folder's lock and the database process.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.portero.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
