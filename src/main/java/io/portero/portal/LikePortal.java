package io.portero.portal;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of a portal that another is made after: one in the same folder, or one of the samples that come with the product.
final class LikePortal {

  private static final String SAMPLES = "classpath*:/samples/";

  private LikePortal() {}

  /// Every file by its name inside the portal's folder.
  ///
  /// @throws Refusal if there is no such portal
  static Map<String, byte[]> files(Path portals, String like) {
    try {
      Map<String, byte[]> files = PortalFolders.isFree(like) ? read(portals, like) : Map.of();
      if (files.isEmpty()) {
        String known = String.join(", ", known(portals));
        throw new Refusal(
            "There is no portal \"" + like + "\" to begin with; there are: " + known + ".",
            "No hay un portal «" + like + "» del cual partir; hay: " + known + ".");
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> read(Path portals, String like) throws IOException {
    Path folder = portals.resolve(like);
    return Files.isRegularFile(folder.resolve(PortalReader.DEFINITION))
        ? ofFolder(folder)
        : ofSample(like);
  }

  private static Map<String, byte[]> ofFolder(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        Path inside = folder.relativize(file);
        if (Stream.iterate(inside, p -> p != null, Path::getParent)
            .noneMatch(p -> Leftovers.is(p.getFileName().toString()))) {
          files.put(inside.toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static Map<String, byte[]> ofSample(String like) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    String root = "/samples/" + like + "/";
    for (Resource resource : resources(like + "/**")) {
      String address = resource.getURL().getPath();
      String name = address.substring(address.indexOf(root) + root.length());
      if (!name.isEmpty() && !name.endsWith("/") && resource.isReadable()) {
        try (InputStream in = resource.getInputStream()) {
          files.put(name, in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static List<String> known(Path portals) throws IOException {
    Stream<String> samples =
        Stream.of(resources("*/" + PortalReader.DEFINITION)).map(LikePortal::folderOf);
    Stream<String> own = Stream.empty();
    if (Files.isDirectory(portals)) {
      try (Stream<Path> entries = Files.list(portals)) {
        own =
            entries
                .filter(p -> Files.isRegularFile(p.resolve(PortalReader.DEFINITION)))
                .map(p -> p.getFileName().toString())
                .toList()
                .stream();
      }
    }
    return Stream.concat(own, samples).distinct().sorted().toList();
  }

  private static String folderOf(Resource definition) {
    try {
      String[] parts = definition.getURL().getPath().split("/", -1);
      return parts[parts.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource[] resources(String pattern) throws IOException {
    return new PathMatchingResourcePatternResolver(LikePortal.class.getClassLoader())
        .getResources(SAMPLES + pattern);
  }
}
