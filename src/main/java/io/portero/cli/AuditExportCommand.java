package io.portero.cli;

import io.portero.audit.AuditExport;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import io.portero.terminal.Console;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `audit export`: works while the server runs, in constant memory.
@Command(
    name = "export",
    description = {
      "Writes the record as JSON lines: portal, number, id, at (UTC), what, account, result, address, browser, details, hash.",
      "Example: audit export --portal alianza --since 2026-11-01 > november.jsonl"
    })
final class AuditExportCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Option(names = "--portal", paramLabel = "ID", description = "One portal (default: all).")
  private String portal = "";

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "From then on: 2026-11-01 or 2026-11-01T15:00:00Z, in UTC.")
  private @Nullable String since;

  @Override
  public Integer call() throws IOException {
    if (!portal.isEmpty() && !PortalId.isValid(portal)) {
      throw new Refusal("--portal is no portal's id.", "--portal no es el id de un portal.");
    }
    Instant from = since == null ? null : instant(since);
    try (var context = CommandContext.open(installation, "audit export")) {
      var out =
          new BufferedWriter(
              new OutputStreamWriter(Console.current().out(), StandardCharsets.UTF_8));
      context.bean(AuditExport.class).lines(portal, from, line -> write(out, line));
      out.flush();
    }
    return 0;
  }

  private static void write(BufferedWriter out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new Refusal(
          "--since is neither a day such as 2026-11-01 nor a time such as 2026-11-01T15:00:00Z.",
          "--since no es un día como 2026-11-01 ni una hora como 2026-11-01T15:00:00Z.");
    }
  }
}
