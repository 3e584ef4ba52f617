package io.portero.notification;

/// Which providers are configured: for the checks at start, and so that no SMS is written that nothing could send.
///
/// @param hasMailServer whether mails leave this machine by SMTP
/// @param hasSmsGateway whether SMS leave this machine by a gateway
/// @param hasMailbox whether what has no other way lands in the mailbox (never in production)
public record MessageProviders(boolean hasMailServer, boolean hasSmsGateway, boolean hasMailbox) {

  boolean hasSms() {
    return hasSmsGateway || hasMailbox;
  }
}
