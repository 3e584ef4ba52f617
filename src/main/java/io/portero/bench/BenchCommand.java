package io.portero.bench;

import io.portero.shared.Refusal;
import io.portero.terminal.Console;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `portero bench`.
@Command(
    name = "bench",
    description = {
      "Measures what each thing that people do costs a server: rate, time, processor, memory.",
      "Without --against it starts a server of its own with made-up people, and ends it: see docs/performance.md.",
      "Another server must run with PORTERO_LIMITS=off, PORTERO_CAPTCHA=none, PORTERO_PROXIES with this machine's address, and send its mails here.",
      "Exit code: 0 if everything was measured, 2 if it could not be."
    })
public final class BenchCommand implements Callable<Integer> {

  private static final int LEAST_MEMBERS = 200;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private EffortOptions effort = new EffortOptions();

  private final ProcessFiles processes = ProcessFiles.OF_THIS_MACHINE;

  @Override
  public Integer call() throws IOException, InterruptedException {
    effort.check();
    // connections stay open
    System.setProperty("http.maxConnections", String.valueOf(2 * effort.most()));
    URI url = target.url();
    if (url == null) {
      own();
    } else {
      against(url);
    }
    return 0;
  }

  private void own() throws IOException, InterruptedException {
    if (target.product() != TargetOptions.Kind.PORTERO
        || target.people() != null
        || target.server().isPresent()) {
      throw new Refusal(
          "--product, --people and --server-pid want --against: the bench's own server is Portero with people of its own.",
          "--product, --people y --server-pid necesitan --against: el servidor propio del banco es Portero con personas propias.");
    }
    try (MailSink mails = MailSink.listen(0);
        OwnServer server = OwnServer.start(mails.port(), target.externalDatabase())) {
      List<Person> members = MadePeople.members(Math.max(LEAST_MEMBERS, effort.most()));
      List<Person> clients = MadePeople.clients(effort.mostOnce());
      Path file = server.file("people.csv");
      MadePeople.writeMembers(file, members);
      server.take(PorteroPages.BY_LINK, file);
      MadePeople.writeClients(file, clients);
      server.take(PorteroPages.BY_CODE, file);
      OptionalLong database = server.database().isPresent() ? server.database() : target.database();
      PorteroPages pages = new PorteroPages(server.url(), mails, members, clients);
      pages.require();
      run(pages, mails, meter(OptionalLong.of(server.process()), database));
    }
  }

  private void against(URI url) {
    Path file = target.people();
    if (file == null) {
      throw new Refusal(
          "--against wants --people: who has an account there.",
          "--against necesita --people: quiénes tienen cuenta allí.");
    }
    PeopleFile people = PeopleFile.read(file);
    try (MailSink mails = MailSink.listen(target.smtpPort())) {
      Meter meter = meter(target.server(), target.database());
      if (target.product() == TargetOptions.Kind.KEYCLOAK) {
        run(new KeycloakPages(url, mails, people.of("keycloak")), mails, meter);
      } else {
        PorteroPages pages =
            new PorteroPages(
                url, mails, people.of(PorteroPages.BY_LINK), people.of(PorteroPages.BY_CODE));
        pages.require();
        run(pages, mails, meter);
      }
    }
  }

  private void run(Product product, MailSink mails, Meter meter) {
    List<Flow> flows = effort.chosen(product.flows());
    new Bench(product, mails, meter, effort.warmUp(), effort.measured())
        .run(flows, effort.levels(), new ResultTable(Output.beside()));
  }

  private Meter meter(OptionalLong server, OptionalLong database) {
    PrintStream beside = Console.current().err();
    if (!processes.isThere()) {
      beside.println(
          Localized.text(
              "This system has no /proc: processor and memory are not measured.",
              "Este sistema no tiene /proc: no se miden procesador ni memoria."));
      return new Meter(
          processes, OptionalLong.empty(), OptionalLong.empty(), effort.settleSeconds());
    }
    List.of(server, database).forEach(this::requireProcess);
    return new Meter(processes, server, database, effort.settleSeconds());
  }

  private void requireProcess(OptionalLong process) {
    if (process.isPresent() && !processes.has(process.getAsLong())) {
      throw new Refusal(
          "There is no process %s on this machine.".formatted(process.getAsLong()),
          "En este equipo no hay un proceso %s.".formatted(process.getAsLong()));
    }
  }
}
