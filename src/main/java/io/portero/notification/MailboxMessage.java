package io.portero.notification;

import io.portero.shared.Channel;
import java.time.Instant;
import java.util.UUID;

/// A message in the mailbox of the embedded default. An SMS has neither subject nor HTML.
public record MailboxMessage(
    UUID id,
    Channel channel,
    String portal,
    String from,
    String to,
    String subject,
    String text,
    String html,
    Instant sentAt) {}
