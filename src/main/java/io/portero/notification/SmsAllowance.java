package io.portero.notification;

import io.portero.portal.Portal;

/// Whether one more SMS may leave for a portal. Asked for each one, when it is about to be written, in the same transaction: so no
/// way of sending goes past it.
@FunctionalInterface
public interface SmsAllowance {

  boolean admits(Portal portal);
}
