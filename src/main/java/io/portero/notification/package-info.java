/// Messages to people: outbox, templates, e-mail and SMS senders, and the mailbox of the embedded default. Owns `outbox`
/// and `mailbox_message`. Nothing is sent inside a request.
@ApplicationModule(allowedDependencies = {"portal", "shared"})
@NullMarked
package io.portero.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
