/// Messages to people: outbox, templates, e-mail and SMS senders, and the mailbox of the embedded default. Owns `outbox`
/// and `mailbox_message`; may touch `portal` and `shared`. Nothing is sent inside a request.
@NullMarked
package io.portero.notification;

import org.jspecify.annotations.NullMarked;
