package io.portero.config;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps Spring quiet about a start that failed: the command line says why in plain words.
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    return true;
  }
}
