/// Ground: the PostgreSQL that the server and the commands share, embedded in the data folder or external. Owns the
/// data folder's lock and the database process; may import only `shared`.
@NullMarked
package io.portero.database;

import org.jspecify.annotations.NullMarked;
