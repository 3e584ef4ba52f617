package io.portero.attack;

import java.net.URI;
import picocli.CommandLine.Option;

/// What is attacked: `@Mixin RunningServer server`.
final class ServerOption {

  @Option(names = "--url", description = "The running server (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8080");

  URI url() {
    return url;
  }
}
