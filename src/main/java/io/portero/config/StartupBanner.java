package io.portero.config;

import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
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
      print(System.out, "http://localhost:" + context.getWebServer().getPort());
    }
  }

  private void print(PrintStream out, String home) {
    out.println("Portero is ready: " + home);
    portals.ifAvailable(all -> all.all().forEach(portal -> out.println("  " + line(portal, home))));
    if (!settings.mode().isProduction()) {
      out.printf("  %-14s %s/mailbox%n", "mailbox", home);
      people.orderedStream().forEach(some -> some.lines().forEach(out::println));
      out.println(
          "For trying out only: sample data, this machine only. See README for production.");
    } else if (!settings.has(Setting.OPERATOR_MAIL)) {
      out.println(
          "Nobody gets a mail when an alarm begins: PORTERO_OPERATOR_MAIL names no address.");
    }
    out.flush();
  }

  private static String line(Portal portal, String home) {
    return "%-14s %s/%s/sign-in".formatted(portal.id(), home, portal.id());
  }
}
