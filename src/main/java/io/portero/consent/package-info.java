/// What people agreed to: which text, which version, when, from where (B5). Owns the tables `consent` and
/// `consent_text`. May touch `portal` and `shared`.
@NullMarked
package io.portero.consent;

import org.jspecify.annotations.NullMarked;
