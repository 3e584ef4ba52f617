package io.portero.member;

import io.portero.csv.CsvFile;
import io.portero.csv.CsvRow;
import io.portero.csv.ImportListener;
import io.portero.csv.ImportListener.Stage;
import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import io.portero.portal.Portal;
import io.portero.shared.Ids;
import io.portero.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// Brings an entity's registry up to date from a file: a member is added or changed by portal, entity and document; whoever
/// is missing from the file stays. The same file twice changes nothing. Memory does not grow with the file.
public final class MemberImport {

  private static final int LINES_BETWEEN_NEWS = 2_000;

  private final DataSource dataSource;
  private final Clock clock;
  private final Consumer<Moved> moved;

  /// @param moved hears of each member who was there before and whose name, number or address is another one now, within the
  ///     import's transaction and on its connection
  public MemberImport(DataSource dataSource, Clock clock, Consumer<Moved> moved) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.moved = moved;
  }

  /// Opens a transaction of its own.
  ///
  /// @throws Refusal if the file cannot be used as a whole, the entity is not the portal's, or it is being imported already
  public ImportReport run(
      Portal portal, String entity, Path csv, ImportOptions options, ImportListener listener) {
    requireEntity(portal, entity);
    try (CsvFile file = CsvFile.open(csv, MemberLine.COLUMNS, List.of());
        Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var stage = new MemberStage(connection, portal.id(), entity);
        return run(
            new MemberLine(portal, LocalDate.now(clock.withZone(portal.organisation().zone()))),
            file,
            stage,
            connection,
            options,
            listener);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the database failed during the import: " + e.getMessage(), e);
    }
  }

  private ImportReport run(
      MemberLine lines,
      CsvFile file,
      MemberStage stage,
      Connection connection,
      ImportOptions options,
      ImportListener listener)
      throws IOException, SQLException {
    if (!stage.begin()) {
      throw new Refusal(
          "Another import for the same entity is running; wait until it ends.",
          "Ya se está importando para la misma entidad; espere a que termine.");
    }
    long bad = readAll(lines, file, stage, listener) + stage.dropDuplicates(listener::bad);
    MemberStage.Counts counts = stage.count();
    boolean keep = !options.dryRun() && !(options.strict() && bad > 0);
    if (keep) {
      stage.noteMoved();
      stage.write(clock.instant(), listener);
      stage.moved(moved);
      connection.commit();
    }
    return new ImportReport(
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        bad,
        keep,
        file.unknownColumns(),
        file.charset());
  }

  /// @return how many lines are bad
  private long readAll(MemberLine lines, CsvFile file, MemberStage stage, ImportListener listener)
      throws IOException, SQLException {
    long bad = 0;
    long read = 0;
    try (MemberStage.Sink sink = stage.open()) {
      for (CsvRow row = file.next(); row != null; row = file.next()) {
        MemberLine.Reading line = lines.read(row);
        if (line.values() == null) {
          bad++;
          line.flaws().forEach(listener::bad);
        } else {
          sink.put(row.line(), Ids.next(clock), line.values());
        }
        if (++read % LINES_BETWEEN_NEWS == 0) {
          listener.at(Stage.READING, file.bytesRead(), file.size());
        }
      }
    }
    listener.at(Stage.READING, file.size(), file.size());
    return bad;
  }

  private static void requireEntity(Portal portal, String entity) {
    if (portal.entity(entity).isEmpty()) {
      String known =
          String.join(", ", portal.organisation().entities().stream().map(e -> e.id()).toList());
      throw new Refusal(
          "The portal %s has no entity %s; it has: %s".formatted(portal.id(), entity, known),
          "El portal %s no tiene la entidad %s; tiene: %s".formatted(portal.id(), entity, known));
    }
  }
}
