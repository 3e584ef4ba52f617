package io.portero.portal;

import io.portero.shared.Placeholders;
import io.portero.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Makes the folder of a new portal: whole, working and short, to be edited by its operator.
public final class NewPortal {

  private static final String PATTERN = "/new-portal/";
  private static final String SCHEMA = "portal.schema.json";
  private static final List<String> FILES =
      List.of(
          "portal.yaml",
          "theme.yaml",
          "assets/logo.svg",
          "texts/es.yaml",
          "texts/en.yaml",
          "help.es.md",
          "help.en.md",
          "legal/data-policy/{today}.es.md",
          "legal/data-policy/{today}.en.md",
          "messages/recovery-link.es.md",
          "messages/recovery-link.en.md",
          "messages/security-code.es.md",
          "messages/security-code.en.md");
  private static final int MOST_SENDER = 11;

  private final Path portals;
  private final LocalDate today;

  /// @param portals the folder that holds the portals; made if it is missing
  /// @param today first day of the new legal documents
  public NewPortal(Path portals, LocalDate today) {
    this.portals = portals;
    this.today = today;
  }

  /// Writes the folder `id`, with `name` wherever people read one.
  ///
  /// @throws Refusal if the id cannot be a portal's, or the folder exists
  public Path create(String id, String name) {
    Path folder = free(id);
    try {
      for (String file : FILES) {
        write(folder.resolve(fill(file, id, name)), fill(read(PATTERN + file), id, name));
      }
      return withSchema(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same after the model of another portal: one of this folder, or a sample of the product. Hosts, addresses and names that
  /// were the other's become the new one's.
  ///
  /// @throws Refusal as [#create], and if there is no such model
  public Path createLike(String like, String id, String name) {
    Path folder = free(id);
    Map<String, byte[]> files = LikePortal.files(portals, like);
    Renaming renaming = new Renaming(id, sender(id), quoted(name));
    try {
      for (var file : files.entrySet()) {
        Path to = folder.resolve(file.getKey());
        Files.createDirectories(to.getParent());
        Files.write(to, renaming.of(file.getKey(), file.getValue()));
      }
      return withSchema(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path free(String id) {
    if (!PortalFolders.isFree(id)) {
      throw new Refusal(
          "A portal cannot be called \""
              + id
              + "\": use 2 to 31 of a-z, 0-9 and '-', a letter first, and no address"
              + " of the product's own.",
          "Un portal no se puede llamar «"
              + id
              + "»: use de 2 a 31 entre a-z, 0-9 y '-', primero una letra, y que no"
              + " sea una dirección propia del producto.");
    }
    Path folder = portals.resolve(id);
    if (Files.exists(folder)) {
      throw new Refusal(
          "There is something at " + folder + " already. Choose another name, or delete it first.",
          "Ya hay algo en " + folder + ". Escoja otro nombre, o bórrelo primero.");
    }
    return folder;
  }

  private Path withSchema(Path folder) throws IOException {
    if (!Files.exists(portals.resolve(SCHEMA))) {
      write(portals.resolve(SCHEMA), read("/" + SCHEMA));
    }
    return folder;
  }

  private static String sender(String id) {
    return id.substring(0, Math.min(MOST_SENDER, id.length()));
  }

  private String fill(String text, String id, String name) {
    return Placeholders.fill(
        text,
        Map.of(
            "today",
            today,
            "id",
            id,
            "sender",
            sender(id),
            "quoted-name",
            quoted(name),
            "plain-name",
            name.replaceAll("[\\p{Cntrl}\\\\`*_\\[\\]<>{}#]", " ").strip()));
  }

  /// As a YAML text in double quotes; braces would be placeholders.
  private static String quoted(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}{}]", " ").strip();
    return "\"" + clean.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String read(String resource) throws IOException {
    String undated = Placeholders.fill(resource, Map.of("today", "today"));
    try (InputStream in = NewPortal.class.getResourceAsStream(undated)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
