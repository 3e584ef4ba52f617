package io.portero.cli;

import io.portero.database.DataFolder;
import io.portero.database.Database;
import io.portero.database.Migrations;
import io.portero.database.OpenDatabase;
import io.portero.key.InstallationKeys;
import io.portero.key.KeySource;
import io.portero.settings.Setting;
import io.portero.settings.Settings;
import io.portero.shared.Refusal;
import io.portero.terminal.Localized;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// What the doctor tries at the database: whether it can be used, whether its clock is ours, whether its keys are here. It
/// brings no tables up to date.
final class DatabaseDoctor {

  private static final Duration MOST = Duration.ofSeconds(2);

  private final InstallationOption installation;
  private final Settings settings;

  DatabaseDoctor(InstallationOption installation, Settings settings) {
    this.installation = installation;
    this.settings = settings;
  }

  List<DoctorFinding> findings() {
    try (OpenDatabase open = open()) {
      Database at = open.database();
      var source = new DriverManagerDataSource(at.url(), at.user(), at.password().reveal());
      JdbcClient jdbc = JdbcClient.create(source);
      List<DoctorFinding> findings = new ArrayList<>();
      findings.add(database(jdbc, at));
      findings.add(clock(jdbc));
      if (Migrations.isBegun(source)) {
        findings.add(
            keys(
                new InstallationKeys(
                    jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)))));
      }
      return findings;
    } catch (Refusal refusal) {
      return List.of(DoctorFinding.wrong("database", refusal));
    }
  }

  private OpenDatabase open() {
    return Database.external(settings::variable)
        .map(OpenDatabase::external)
        .orElseGet(
            () -> OpenDatabase.forCommand(DataFolder.existing(installation.data()), "doctor"));
  }

  private static DoctorFinding database(JdbcClient jdbc, Database at) {
    String version =
        jdbc.sql("select current_setting('server_version')").query(String.class).single();
    boolean encrypted =
        jdbc.sql(
                "select coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false)")
            .query(Boolean.class)
            .single();
    return DoctorFinding.well(
        "database",
        Localized.text(
            "%s, PostgreSQL %s, %s",
            "%s, PostgreSQL %s, %s",
            at.shown(),
            version,
            encrypted
                ? Localized.text("encrypted", "cifrada")
                : Localized.text("not encrypted", "sin cifrar")));
  }

  private static DoctorFinding clock(JdbcClient jdbc) {
    Instant theirs =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    Duration apart = Duration.between(theirs, Instant.now()).abs();
    return apart.compareTo(MOST) <= 0
        ? DoctorFinding.well(
            "clock", Localized.text("as the database's", "como el de la base de datos"))
        : DoctorFinding.wrong(
            "clock",
            Localized.text(
                "%d seconds from the database's: codes would end too soon or too late. Let a time service set both.",
                "a %d segundos del de la base de datos: los códigos vencerían antes o después de tiempo. Que un servicio de hora ponga los dos.",
                apart.toSeconds()));
  }

  private DoctorFinding keys(InstallationKeys known) {
    KeySource source =
        KeySource.of(
            settings.text(Setting.KEY, ""),
            settings.text(Setting.KEY_FILE, ""),
            installation.data());
    try {
      return DoctorFinding.well(
          "keys",
          Localized.text(
              "%s, in %s",
              "%s, en %s", String.join(", ", known.use(source).ids()), source.shown()));
    } catch (Refusal refusal) {
      return DoctorFinding.wrong("keys", refusal);
    }
  }
}
