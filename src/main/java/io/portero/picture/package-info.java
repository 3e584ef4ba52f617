/// The house's pictures, read once from the class path: security images (`recognition`) and the captcha's grid
/// (`captcha`) draw from them. Ground: imports only `shared` and owns no table.
@NullMarked
package io.portero.picture;

import org.jspecify.annotations.NullMarked;
