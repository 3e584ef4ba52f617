package io.portero.config;

/// A form or a query that the server could not take apart: too large (413) or broken (400).
final class UnreadableForm extends RuntimeException {

  private final int status;

  UnreadableForm(int status) {
    super(null, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
