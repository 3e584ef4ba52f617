package io.portero;

import io.portero.settings.Mode;
import io.portero.settings.Settings;
import java.nio.file.Path;

/// How one server is to be started.
///
/// @param settings with what was asked on the command line
/// @param data its data folder
/// @param port where it listens; 0 for any free one
public record Launch(Settings settings, Path data, int port) {

  Mode mode() {
    return settings.mode();
  }

  /// A trial is for this machine alone; in production Java takes every address there is, of IPv4 and IPv6.
  String[] arguments() {
    String address = mode().isProduction() ? "" : "127.0.0.1";
    return new String[] {
      "--server.port=" + port,
      "--server.address=" + address,
      "--portero.data=" + data,
      "--portero.mode=" + mode().word()
    };
  }
}
