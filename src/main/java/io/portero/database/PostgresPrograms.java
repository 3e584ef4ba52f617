package io.portero.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's programs. They refuse to run as root, so there they run in a user name space of their own, in
/// which they are nobody.
final class PostgresPrograms {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private PostgresPrograms() {}

  /// Waits for the end of `command`.
  ///
  /// @return what it printed
  /// @throws IOException with what it printed, when it failed
  static String run(List<String> command) throws IOException {
    var line = new ArrayList<String>(ROOT ? List.of("unshare", "--user") : List.of());
    line.addAll(command);
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", line) + "\n" + said.strip());
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
