package io.portero.cli;

import io.portero.database.Database;
import io.portero.database.Migrations;
import io.portero.database.OpenDatabase;
import io.portero.shared.Refusal;
import io.portero.terminal.Console;
import io.portero.terminal.Localized;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database for as long as one command works: open, and its tables up to date.
final class CommandDatabase implements AutoCloseable {

  private final OpenDatabase open;

  private CommandDatabase(OpenDatabase open) {
    this.open = open;
  }

  /// @param work what to tell someone who wants the data folder meanwhile, such as `members import`
  static CommandDatabase open(InstallationOption installation, String work) {
    var database = on(installation.open(work));
    Console.current()
        .err()
        .println(Localized.text("Database: ", "Base de datos: ") + installation.shown());
    return database;
  }

  /// Closes `open` with itself.
  ///
  /// @throws Refusal if no server has ever used it: a command makes no installation
  static CommandDatabase on(OpenDatabase open) {
    var database = new CommandDatabase(open);
    try {
      if (!Migrations.isBegun(database.dataSource())) {
        throw new Refusal(
            "No Portero has used the database %s yet; only ./portero start makes a new installation."
                .formatted(database.at().shown()),
            "Ningún Portero ha usado todavía la base de datos %s; solo ./portero start crea una instalación."
                .formatted(database.at().shown()));
      }
      Migrations.apply(database.dataSource());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// A new connection at every call: a command needs one or two.
  DataSource dataSource() {
    return new DriverManagerDataSource(at().url(), at().user(), at().password().reveal());
  }

  Database at() {
    return open.database();
  }

  @Override
  public void close() {
    open.close();
  }
}
