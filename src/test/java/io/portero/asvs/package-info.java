/// Which test shows which requirement of OWASP ASVS 5.0: [io.portero.asvs.Asvs] stands on the test, `docs/asvs.md` is made
/// from it. Also the small tests that only exist because ASVS asks: for what is absent, what documents say, what answers carry.
@NullMarked
package io.portero.asvs;

import org.jspecify.annotations.NullMarked;
