package io.portero.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is measured: `@Mixin TargetOptions target`.
final class TargetOptions {

  enum Kind {
    PORTERO,
    KEYCLOAK
  }

  @Option(
      names = "--against",
      paramLabel = "URL",
      description = "A running server (default: one of its own, in a folder that goes with it).")
  private @Nullable URI url;

  @Option(
      names = "--product",
      paramLabel = "NAME",
      defaultValue = "portero",
      description =
          "With --against: what runs there, portero, or keycloak with the realm of bench/keycloak (default: ${DEFAULT-VALUE}).")
  private Kind product = Kind.PORTERO;

  @Option(
      names = "--people",
      paramLabel = "FILE.csv",
      description =
          "With --against: who has an account there; columns portal,documentNumber,user,email,password.")
  private @Nullable Path people;

  @Option(
      names = "--smtp-port",
      paramLabel = "N",
      defaultValue = "2525",
      description =
          "With --against: where mails are taken that the server sends (default: ${DEFAULT-VALUE}).")
  private int smtpPort;

  @Option(
      names = "--server-pid",
      paramLabel = "PID",
      description = "With --against: the server's process on this machine; without it no CPU.")
  private @Nullable Long server;

  @Option(
      names = "--external-db",
      description =
          "Without --against: its own server works on the database of PORTERO_DB_URL, which must be an empty one, instead of an embedded one.")
  private boolean externalDatabase;

  @Option(
      names = "--database-pid",
      paramLabel = "PID",
      description =
          "PostgreSQL's first process on this machine, unless it is the embedded one; without it no CPU.")
  private @Nullable Long database;

  @Nullable URI url() {
    return url;
  }

  Kind product() {
    return product;
  }

  @Nullable Path people() {
    return people;
  }

  int smtpPort() {
    return smtpPort;
  }

  boolean externalDatabase() {
    return externalDatabase;
  }

  OptionalLong server() {
    return server == null ? OptionalLong.empty() : OptionalLong.of(server);
  }

  OptionalLong database() {
    return database == null ? OptionalLong.empty() : OptionalLong.of(database);
  }
}
