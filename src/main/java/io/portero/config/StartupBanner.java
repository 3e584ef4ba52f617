package io.portero.config;

import io.portero.notification.MessageProviders;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.Addresses;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.PrintStream;
import java.util.List;
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
  private final ObjectProvider<MessageProviders> providers;
  private final Addresses addresses;
  private final Settings settings;

  StartupBanner(
      ObjectProvider<Portals> portals,
      ObjectProvider<SamplePeople> people,
      ObjectProvider<MessageProviders> providers,
      Addresses addresses,
      Settings settings) {
    this.portals = portals;
    this.people = people;
    this.providers = providers;
    this.addresses = addresses;
    this.settings = settings;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
        && context.getWebServer() != null) {
      String here = "http://localhost:" + context.getWebServer().getPort();
      String home = addresses.base();
      print(Output.beside(), home, here);
      Output.forPrograms(JsonLine.of("ready", home));
    }
  }

  /// @param home as people are to type it, @param here as this machine may
  private void print(PrintStream out, String home, String here) {
    out.println(Localized.text("Portero is ready: ", "Portero está listo: ") + home);
    portals.ifAvailable(all -> all.all().forEach(portal -> out.println("  " + line(portal, home))));
    if (!home.equals(here)) {
      out.println(Localized.text("It listens at %s", "Escucha en %s", here));
    }
    if (!settings.mode().isProduction()) {
      trial(out, here);
    } else if (!settings.has(Setting.OPERATOR_MAIL)) {
      out.println(
          Localized.text(
              "Nobody gets a mail when an alarm begins: PORTERO_OPERATOR_MAIL names no address.",
              "Nadie recibe un correo cuando empieza una alarma: PORTERO_OPERATOR_MAIL no dice ninguna dirección."));
    }
    out.flush();
  }

  private void trial(PrintStream out, String here) {
    if (providers.getObject().usesMailbox()) {
      out.printf("  %-14s %s/mailbox%n", Localized.text("mailbox", "buzón"), here);
    }
    List<String> sample = people.orderedStream().flatMap(some -> some.lines().stream()).toList();
    sample.forEach(out::println);
    out.println(
        sample.isEmpty()
            ? Localized.text(
                "For trying out only. See README for production.",
                "Solo para ensayar. Para producción, vea README.es.md.")
            : Localized.text(
                "For trying out only: sample data, this machine only. See README for production.",
                "Solo para ensayar: datos de muestra, solo en este equipo. Para producción, vea README.es.md."));
  }

  private static String line(Portal portal, String home) {
    return "%-14s %s/%s/sign-in".formatted(portal.id(), home, portal.id());
  }
}
