package io.portero.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// What is logged as an error, or with a stack trace, while a test class runs: nothing that people send may lead to it.
public final class Grumbles extends AppenderBase<ILoggingEvent>
    implements BeforeAllCallback, AfterAllCallback {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    setContext(root().getLoggerContext());
    start();
    root().addAppender(this);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    root().detachAppender(this);
    stop();
  }

  @Override
  protected void append(ILoggingEvent event) {
    boolean traced =
        event.getThrowableProxy() != null && event.getLevel().isGreaterOrEqual(Level.INFO);
    if (traced || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
      heard.add(event.getLoggerName() + ": " + event.getFormattedMessage());
    }
  }

  /// One line for each, oldest first.
  public List<String> heard() {
    return List.copyOf(heard);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
