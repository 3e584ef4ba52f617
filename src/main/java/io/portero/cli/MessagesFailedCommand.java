package io.portero.cli;

import io.portero.notification.FailedMessages;
import io.portero.notification.FailedMessages.FailedMessage;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `messages failed`: works while the server runs, and changes nothing.
@Command(
    name = "failed",
    description = {
      "Lists messages that did not reach their person: time (UTC), portal, channel, template, address, result, attempts, reason.",
      "Results: refused (the provider will never take it), expired (it was of no more use), unreadable (another key), waiting (it will be tried again).",
      "After accounts import or accounts create: an invitation to an address that does not exist is here within a minute.",
      "Exit code: 0 if there is none, 1 if there are."
    })
final class MessagesFailedCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Option(names = "--portal", paramLabel = "ID", description = "One portal (default: all).")
  private String portal = "";

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "Written in the last N days (default and most: 30).")
  private int days = 30;

  @Override
  public Integer call() {
    if (!portal.isEmpty() && !PortalId.isValid(portal)) {
      throw new Refusal("--portal is no portal's id.", "--portal no es el id de un portal.");
    }
    if (days < 1) {
      throw new Refusal("--days must be 1 or more.", "--days debe ser 1 o más.");
    }
    try (var context = CommandContext.open(installation, "messages failed")) {
      AtomicLong count = new AtomicLong();
      context
          .bean(FailedMessages.class)
          .since(
              context.bean(Clock.class).instant().minus(Duration.ofDays(days)),
              portal,
              message -> {
                if (count.getAndIncrement() == 0) {
                  Output.forPeople(MessagesFailedCommand::heading);
                }
                Output.say(() -> line(message), values(message));
              });
      if (count.get() == 0) {
        Output.beside().println(Localized.text("No message failed.", "Ningún mensaje falló."));
      }
      return count.get() == 0 ? 0 : 1;
    }
  }

  private static String heading() {
    return Localized.text(
        "TIME (UTC)\tPORTAL\tCHANNEL\tTEMPLATE\tADDRESS\tRESULT\tATTEMPTS\tREASON",
        "HORA (UTC)\tPORTAL\tCANAL\tPLANTILLA\tDIRECCIÓN\tRESULTADO\tINTENTOS\tMOTIVO");
  }

  private static String line(FailedMessage message) {
    return String.join(
        "\t",
        message.at().truncatedTo(ChronoUnit.SECONDS).toString(),
        message.portal().value(),
        message.channel().name(),
        message.template(),
        message.to(),
        Statuses.of(message.result()),
        String.valueOf(message.attempts()),
        message.reason().isEmpty() ? "-" : message.reason());
  }

  private static JsonLine values(FailedMessage message) {
    JsonLine values =
        JsonLine.of("at", message.at().truncatedTo(ChronoUnit.SECONDS).toString())
            .and("portal", message.portal().value())
            .and("channel", message.channel().name())
            .and("template", message.template())
            .and("to", message.to())
            .and("result", message.result().name())
            .and("attempts", message.attempts())
            .and("reason", message.reason());
    return values;
  }
}
