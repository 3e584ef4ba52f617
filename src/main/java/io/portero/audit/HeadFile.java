package io.portero.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How far each chain went, in a file of the data folder, beside the database and under a keyed hash: whoever puts back an older
/// head in the database, and cuts off what came after it, is missed here. One line a portal: `portal number:hash mac`, with tabs.
@Component
class HeadFile {

  static final String NAME = "audit-heads";

  private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);

  private final @Nullable Path file;
  private final ChainMacs macs;

  /// @param data the data folder; empty: there is no file
  HeadFile(@Value("${portero.data:}") String data, ChainMacs macs) {
    this.file = data.isEmpty() ? null : Path.of(data).resolve(NAME);
    this.macs = macs;
  }

  boolean exists() {
    return file != null && Files.exists(file);
  }

  List<String> portals() {
    return List.copyOf(lines().keySet());
  }

  /// What is noted of a portal's chain; empty if nothing is.
  ///
  /// @throws UncheckedIOException if the file is there and cannot be read
  Optional<Note> of(String portal) {
    return Optional.ofNullable(lines().get(portal)).map(line -> note(portal, line));
  }

  /// @param head how far it went, @param genuine whether Portero wrote it
  record Note(ChainHead head, boolean genuine) {}

  /// Notes a chain's new end. What cannot be noted now is noted with the next rows.
  synchronized void note(String portal, long number, byte[] hash) {
    if (file == null) {
      return;
    }
    String head = number + ":" + HexFormat.of().formatHex(hash);
    String noted = head + "\t" + HexFormat.of().formatHex(macs.head(portal, number, hash));
    try {
      Map<String, String> lines = new TreeMap<>(lines());
      lines.put(portal, noted);
      String text =
          lines.entrySet().stream()
              .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
              .collect(Collectors.joining());
      // readable by its owner only, as every file that is made so; whole, or as it was
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".new");
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The chain's head cannot be noted in {}: {}", file, e.getClass().getSimpleName());
    }
  }

  private Note note(String portal, String line) {
    int tab = line.indexOf('\t');
    Optional<ChainHead> head = tab < 0 ? Optional.empty() : ChainHead.read(line.substring(0, tab));
    return head.map(h -> new Note(h, isGenuine(portal, h, line.substring(tab + 1))))
        .orElseGet(() -> new Note(new ChainHead(0, ""), false));
  }

  private boolean isGenuine(String portal, ChainHead head, String mac) {
    try {
      HexFormat hex = HexFormat.of();
      return macs.isHead(hex.parseHex(mac), portal, head.number(), hex.parseHex(head.hash()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// What stands behind each portal's name.
  private Map<String, String> lines() {
    if (file == null || !Files.exists(file)) {
      return Map.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> line.indexOf('\t') > 0)
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, line.indexOf('\t')),
                  line -> line.substring(line.indexOf('\t') + 1),
                  (_, last) -> last));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
