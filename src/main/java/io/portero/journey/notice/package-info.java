/// Whom the house tells what: links and codes on their way to a person, the recovery worker, notices to an account's owner, invitations,
/// alarms to the operator. Handlers ask for a message in their transaction; a worker finds out whether there is anybody to send it to.
@NullMarked
package io.portero.journey.notice;

import org.jspecify.annotations.NullMarked;
