package io.portero.config;

import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says that the doors are open, and where they are.
@Component
class StartupBanner {

  private final ObjectProvider<Portals> portals;
  private final ObjectProvider<SamplePeople> people;
  private final Settings settings;

  StartupBanner(
      ObjectProvider<Portals> portals, ObjectProvider<SamplePeople> people, Settings settings) {
    this.portals = portals;
    this.people = people;
    this.settings = settings;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
        && context.getWebServer() != null) {
      String home = "http://localhost:" + context.getWebServer().getPort();
      print(Output.beside(), home);
      Output.forPrograms(JsonLine.of("ready", home));
    }
  }

  private void print(PrintStream out, String home) {
    out.println(Localized.text("Portero is ready: ", "Portero está listo: ") + home);
    portals.ifAvailable(all -> all.all().forEach(portal -> out.println("  " + line(portal, home))));
    if (!settings.mode().isProduction()) {
      out.printf("  %-14s %s/mailbox%n", Localized.text("mailbox", "buzón"), home);
      people.orderedStream().forEach(some -> some.lines().forEach(out::println));
      out.println(
          Localized.text(
              "For trying out only: sample data, this machine only. See README for production.",
              "Solo para ensayar: datos de muestra, solo en este equipo. Para producción, vea README.es.md."));
    } else if (!settings.has(Setting.OPERATOR_MAIL)) {
      out.println(
          Localized.text(
              "Nobody gets a mail when an alarm begins: PORTERO_OPERATOR_MAIL names no address.",
              "Nadie recibe un correo cuando empieza una alarma: PORTERO_OPERATOR_MAIL no dice ninguna dirección."));
    }
    out.flush();
  }

  private static String line(Portal portal, String home) {
    return "%-14s %s/%s/sign-in".formatted(portal.id(), home, portal.id());
  }
}
