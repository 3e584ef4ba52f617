package io.portero.notification;

/// Which ways out there are: for the checks at start, and to write no SMS that nobody could send.
///
/// @param hasMailServer whether mails leave this machine by SMTP
/// @param hasSmsGateway whether SMS leave this machine by a gateway
/// @param hasMailbox whether what has no other way lands in the mailbox (never in production)
public record Providers(boolean hasMailServer, boolean hasSmsGateway, boolean hasMailbox) {

  boolean hasSms() {
    return hasSmsGateway || hasMailbox;
  }
}
