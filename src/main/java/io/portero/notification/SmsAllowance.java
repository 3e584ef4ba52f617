package io.portero.notification;

import io.portero.portal.Portal;

/// Whether one more SMS may be sent for a portal. Asked whenever one is about to be written, in the same transaction, so that no caller can
/// send past it.
@FunctionalInterface
public interface SmsAllowance {

  boolean admits(Portal portal);
}
