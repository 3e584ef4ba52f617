package io.portero.cli;

import io.portero.Launch;
import io.portero.Portero;
import io.portero.portal.Portals;
import io.portero.settings.Mode;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.terminal.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `train`, for the build alone: starts, shows the first pages to itself and ends: the JVM learns what a start needs and keeps it (JEP 514), so that
/// real starts are quick.
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var trial =
        Settings.of(Console.current().environment(), Map.of(Setting.MODE, Mode.TRIAL.word()));
    var server = Portero.start(new Launch(trial, installation.data(), 0));
    var port = server.getEnvironment().getRequiredProperty("local.server.port");
    try (var client = HttpClient.newHttpClient()) {
      for (String page : pages(server.getBean(Portals.class))) {
        var address = URI.create("http://127.0.0.1:" + port + page);
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    }
    return 0;
  }

  private static List<String> pages(Portals portals) {
    Stream<String> signIns = portals.all().stream().map(portal -> "/" + portal.id() + "/sign-in");
    return Stream.concat(Stream.of("/", "/mailbox"), signIns).toList();
  }
}
