package io.portero.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What decision 018 compares: implementations of Argon2id, each in Java launches of its own, because compiled code turns
/// out differently from launch to launch. Time of the processor stands beside that of the clock, for other work may go on.
/// Not part of the build: `mvn test -Dtest=Argon2Cost -Dlaunches=5` prints the table.
class Argon2Cost {

  private static final List<Argon2.Cost> COSTS =
      List.of(new Argon2.Cost(19_456, 2, 1), new Argon2.Cost(7_168, 5, 1));
  private static final int LAUNCHES = Integer.getInteger("launches", 5);
  private static final int WARM_UP = 40;
  private static final int MEASURED = 40;

  @Test
  @DisplayName("hashes a second on one core, by implementation")
  void cost() {
    for (Argon2.Cost cost : COSTS) {
      Map<String, List<double[]>> figures = new LinkedHashMap<>();
      for (int i = 0;
          i < LAUNCHES;
          i++) { // in turns, so that other work does not fall on one of them
        Argon2Implementations.all()
            .keySet()
            .forEach(name ->
                figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(launch(name, cost)));
      }
      figures.forEach((name, launches) -> print(cost, name, launches));
    }
  }

  private static void print(Argon2.Cost cost, String name, List<double[]> launches) {
    double[] processor = launches.stream().mapToDouble(f -> f[0]).sorted().toArray();
    double[] clock = launches.stream().mapToDouble(f -> f[1]).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "m=%d t=%d p=%d  %-14s processor %5.1f (%5.1f to %5.1f) ms, clock %5.1f ms, %4.1f hashes a second%n",
        cost.memory(),
        cost.passes(),
        cost.lanes(),
        name,
        middle(processor),
        processor[0],
        processor[processor.length - 1],
        middle(clock),
        1_000 / middle(processor));
  }

  private static double middle(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  /// @return milliseconds a hash: of the processor, of the clock
  private static double[] launch(String name, Argon2.Cost cost) {
    try {
      Process java =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Argon2Cost.class.getName(),
                  name,
                  String.valueOf(cost.memory()),
                  String.valueOf(cost.passes()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader said = java.inputReader(StandardCharsets.UTF_8)) {
        return Arrays.stream(said.readLine().split(" ")).mapToDouble(Double::parseDouble).toArray();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// One launch: implementation, memory, passes.
  public static void main(String[] arguments) {
    var implementation = Objects.requireNonNull(Argon2Implementations.all().get(arguments[0]));
    var cost = new Argon2.Cost(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), 1);
    byte[] password = "of 32 bytes, as an HMAC makes it".getBytes(StandardCharsets.UTF_8);
    byte[] salt = "and a salt of 16".getBytes(StandardCharsets.UTF_8);
    Stream.generate(() -> implementation.hash(cost, password, salt))
        .limit(WARM_UP)
        .forEach(_ -> {});
    var threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    for (int i = 0; i < MEASURED; i++) {
      implementation.hash(cost, password, salt);
    }
    System.out.printf(
        Locale.ROOT,
        "%.3f %.3f%n",
        (threads.getCurrentThreadCpuTime() - processor) / 1e6 / MEASURED,
        (System.nanoTime() - clock) / 1e6 / MEASURED);
  }
}
