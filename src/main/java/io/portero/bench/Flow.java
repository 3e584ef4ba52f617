package io.portero.bench;

import java.util.function.Consumer;

/// One thing that people do, from its first request to what ends it.
///
/// @param name of the table's row
/// @param whom who walks it
/// @param walk all of it; throws [Busy], or a refusal where it could not go on
record Flow(String name, Whom whom, Consumer<Person> walk) {

  /// Whom a flow takes.
  enum Whom {
    /// The same people again and again.
    MEMBERS,
    /// Each once: what they did cannot be done again soon.
    ONCE,
    /// People whom nobody knows yet.
    NEWCOMERS
  }
}
