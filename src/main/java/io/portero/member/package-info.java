/// Who the organisation already knows: imports its registry and matches a person against it. Owns the table `member`; may
/// touch the ground only.
@NullMarked
package io.portero.member;

import org.jspecify.annotations.NullMarked;
