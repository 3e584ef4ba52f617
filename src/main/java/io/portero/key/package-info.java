/// Ground: the installation's keys. Where they come from, how a new one takes over, and that what older ones made is still
/// understood. Owns `installation_key`; may touch `shared` only.
@NullMarked
package io.portero.key;

import org.jspecify.annotations.NullMarked;
