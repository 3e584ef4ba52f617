package io.portero.notification;

/// Which providers are configured: for what is said at the start, and so that no SMS is written that nothing could send.
///
/// @param hasMailServer whether mails leave this machine by SMTP
/// @param hasSmsGateway whether SMS leave this machine by a gateway
/// @param hasMailbox whether what has no other way lands in the mailbox (never in production)
public record MessageProviders(boolean hasMailServer, boolean hasSmsGateway, boolean hasMailbox) {

  /// Whether anything lands there.
  public boolean usesMailbox() {
    return hasMailbox && !(hasMailServer && hasSmsGateway);
  }

  boolean hasSms() {
    return hasSmsGateway || hasMailbox;
  }
}
