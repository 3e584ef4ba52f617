package io.portero.bench;

import java.io.Serial;

/// The server said 503: it has more to do than it takes on, and asks to come again later. No fault, and nothing that was done.
final class Busy extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;
}
