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
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;

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
    return run(portal, entity, csv, options, listener, Optional.empty()).lines();
  }

  /// A file that is the whole list: tells who is missing from it, and suspends them if that is wanted, in the same transaction. Nobody is
  /// suspended while any line is bad, for it may be theirs.
  ///
  /// @throws Refusal as [#run], and if too many would be suspended
  public Report runWhole(
      Portal portal,
      String entity,
      Path csv,
      ImportOptions options,
      ImportListener listener,
      Leavers.Wanted wanted) {
    return run(portal, entity, csv, options, listener, Optional.of(wanted));
  }

  /// @param leavers empty unless the file was the whole list
  public record Report(ImportReport lines, Optional<Leavers> leavers) {}

  private Report run(
      Portal portal,
      String entity,
      Path csv,
      ImportOptions options,
      ImportListener listener,
      Optional<Leavers.Wanted> whole) {
    requireEntity(portal, entity);
    try (CsvFile file = CsvFile.open(csv, MemberLine.COLUMNS, List.of(), options.charset());
        Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var stage = new MemberStage(connection, portal.id(), entity);
        return run(
            new MemberLine(
                portal,
                LocalDate.now(clock.withZone(portal.organisation().zone())),
                options.dates().orElse(null)),
            file,
            stage,
            connection,
            options,
            listener,
            whole);
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

  private Report run(
      MemberLine lines,
      CsvFile file,
      MemberStage stage,
      Connection connection,
      ImportOptions options,
      ImportListener listener,
      Optional<Leavers.Wanted> whole)
      throws IOException, SQLException {
    if (!stage.begin()) {
      throw new Refusal(
          "Another import for the same entity is running; wait until it ends.",
          "Ya se está importando para la misma entidad; espere a que termine.");
    }
    long bad = readAll(lines, file, stage, listener);
    if (lines.evidence().isNeeded()) {
      bad += stage.settleDates(lines.evidence().isMonthFirst(), listener::bad);
    }
    bad += stage.dropDuplicates(listener::bad);
    MemberStage.Counts counts = stage.count();
    boolean keep = !options.dryRun() && !(options.strict() && bad > 0);
    Optional<Leavers> leavers = whole.map(_ -> stage.missing().find());
    boolean suspend = keep && bad == 0 && whole.filter(Leavers.Wanted::suspended).isPresent();
    if (suspend) {
      long good = counts.added() + counts.changed() + counts.unchanged();
      leavers.orElseThrow().require(whole.orElseThrow(), good);
      stage.missing().suspend(clock.instant());
      leavers = leavers.map(Leavers::asSuspended);
    }
    if (keep) {
      write(stage, counts, listener);
      connection.commit();
    }
    return new Report(report(file, lines, counts, bad, keep), leavers);
  }

  private void write(MemberStage stage, MemberStage.Counts counts, ImportListener listener) {
    MovedMembers moves = stage.moved();
    if (counts.changed() > 0) {
      moves.note();
    }
    try {
      stage.write(counts, clock.instant(), listener);
    } catch (DuplicateKeyException e) {
      throw new Refusal(
          "Somebody else added members of the file at the same time. Nothing was kept: import it again.",
          "Alguien más agregó asociados del archivo al mismo tiempo. No se guardó nada: impórtelo otra vez.");
    }
    if (counts.changed() > 0) {
      moves.tell(moved);
    }
  }

  private static ImportReport report(
      CsvFile file, MemberLine lines, MemberStage.Counts counts, long bad, boolean keep) {
    return new ImportReport(
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        bad,
        keep,
        file.unknownColumns(),
        file.charset(),
        lines.oddLetters().warning(file.charset()).stream().toList(),
        0);
  }

  /// @return how many lines are bad
  private long readAll(MemberLine lines, CsvFile file, MemberStage stage, ImportListener listener)
      throws IOException, SQLException {
    long bad = 0;
    long read = 0;
    try (MemberSink sink = stage.open()) {
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

  /// @throws Refusal if the portal has no such entity, with those it has
  public static void requireEntity(Portal portal, String entity) {
    if (portal.organisation().entities().isEmpty()) {
      throw new Refusal(
          "The portal %s has no entities: it keeps no members.".formatted(portal.id()),
          "El portal %s no tiene entidades: no lleva asociados.".formatted(portal.id()));
    }
    if (portal.entity(entity).isEmpty()) {
      String known =
          String.join(", ", portal.organisation().entities().stream().map(e -> e.id()).toList());
      throw new Refusal(
          "The portal %s has no entity %s; it has: %s".formatted(portal.id(), entity, known),
          "El portal %s no tiene la entidad %s; tiene: %s".formatted(portal.id(), entity, known));
    }
  }
}
