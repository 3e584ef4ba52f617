package io.portero;

import java.nio.file.Path;

/// How one server is to be started.
///
/// @param data its data folder
/// @param port where it listens; 0 for any free one
/// @param production `false`: for trying out, on loopback only
public record Launch(Path data, int port, boolean production) {

  String[] settings() {
    return new String[] {
      "--server.port=" + port,
      "--server.address=" + (production ? "0.0.0.0" : "127.0.0.1"),
      "--portero.data=" + data,
      "--portero.mode=" + (production ? "production" : "trial")
    };
  }
}
