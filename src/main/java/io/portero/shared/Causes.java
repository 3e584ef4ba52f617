package io.portero.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What lies under a failure.
public final class Causes {

  /// So that a chain that leads back into itself ends.
  private static final int DEEPEST = 20;

  private Causes() {}

  /// The failure itself first, the deepest last.
  public static List<Throwable> of(Throwable failure) {
    List<Throwable> found = new ArrayList<>();
    for (Throwable cause = failure;
        cause != null && found.size() < DEEPEST;
        cause = cause.getCause()) {
      found.add(cause);
    }
    return found;
  }

  public static boolean any(Throwable failure, Predicate<Throwable> wanted) {
    return of(failure).stream().anyMatch(wanted);
  }

  public static Throwable deepest(Throwable failure) {
    return of(failure).getLast();
  }
}
