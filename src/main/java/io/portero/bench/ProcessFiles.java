package io.portero.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What Linux says of running processes, below `/proc`.
record ProcessFiles(Path root) {

  static final ProcessFiles OF_THIS_MACHINE = new ProcessFiles(Path.of("/proc"));

  private static final String MEMORY = "VmRSS:";

  /// Whether this is a Linux.
  boolean isThere() {
    return stat(root.resolve("self")).isPresent();
  }

  /// Whether it says anything of that process.
  boolean has(long process) {
    return stat(process(process)).isPresent();
  }

  /// Processor time of one process, in milliseconds; empty if it has ended.
  OptionalLong millis(long process) {
    return stat(process(process))
        .map(stat -> OptionalLong.of(stat.ticks() * ProcessStat.TICK_MILLIS))
        .orElseGet(OptionalLong::empty);
  }

  /// Processor time of a process and of those that it began, ended ones included, in milliseconds: PostgreSQL has one for each connection.
  OptionalLong millisOfFamily(long process) {
    Optional<ProcessStat> head = stat(process(process));
    if (head.isEmpty()) {
      return OptionalLong.empty();
    }
    try (Stream<Path> all = Files.list(root)) {
      long children =
          all.filter(ProcessFiles::isProcess)
              .flatMap(each -> stat(each).stream())
              .filter(stat -> stat.parent() == process)
              .mapToLong(ProcessStat::ticks)
              .sum();
      long ticks = head.get().ticks() + head.get().waited() + children;
      return OptionalLong.of(ticks * ProcessStat.TICK_MILLIS);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /// Memory that a process has in RAM, in KiB; empty if it has ended.
  OptionalLong residentKib(long process) {
    try (Stream<String> lines = Files.lines(process(process).resolve("status"))) {
      return lines
          .filter(line -> line.startsWith(MEMORY))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private Path process(long process) {
    return root.resolve(String.valueOf(process));
  }

  private static boolean isProcess(Path folder) {
    return folder.getFileName().toString().chars().allMatch(Character::isDigit);
  }

  private static Optional<ProcessStat> stat(Path process) {
    try {
      return Optional.of(ProcessStat.of(Files.readString(process.resolve("stat"))));
    } catch (IOException e) {
      return Optional.empty(); // has ended meanwhile
    }
  }
}
