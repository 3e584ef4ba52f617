package io.portero.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/// Where the libraries' news go in a command: warnings to standard error, and nothing to standard output, where the result alone
/// stands. Logback finds it by `META-INF/services` the first time that something is logged; a server's Spring Boot sets all of this anew.
@ConfiguratorRank(CommandLog.BEFORE_THE_LAST)
public final class CommandLog extends ContextAwareBase implements Configurator {

  /// After the files that somebody may have written; only Logback's own way, everything to standard output, comes later.
  static final int BEFORE_THE_LAST = ConfiguratorRank.FALLBACK + 1;

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%-5level %logger{0}: %msg%n");
    encoder.start();
    var beside = new ConsoleAppender<ILoggingEvent>();
    beside.setContext(context);
    beside.setTarget("System.err");
    beside.setEncoder(encoder);
    beside.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(beside);
    // out of order is meant, as in application.yaml
    context.getLogger("org.flywaydb.core.internal.command.DbMigrate").setLevel(Level.ERROR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
