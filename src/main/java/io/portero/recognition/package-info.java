/// The security image and phrase by which a person recognises the portal (B8, B9, B13), and the decoys for users who
/// do not exist. Owns table `recognition`; may touch `picture`, `portal` and `shared`.
@NullMarked
package io.portero.recognition;

import org.jspecify.annotations.NullMarked;
