package io.portero.picture;

import static java.util.Objects.requireNonNull;

import io.portero.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// `catalogue.yaml`, understood.
record Catalogue(List<Category> categories, List<Picture> pictures, List<Criterion> criteria) {

  private static final String FOLDER = "/pictures/";

  static Catalogue read() {
    Map<?, ?> root = (Map<?, ?>) load();
    List<Category> categories = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>();
    Map<String, Set<String>> doubts = new HashMap<>();
    for (Map<?, ?> category : maps(root, "categories")) {
      String id = text(category, "id");
      categories.add(new Category(id, names(category)));
      for (Map<?, ?> entry : maps(category, "pictures")) {
        Picture picture = new Picture(text(entry, "id"), id, names(entry), words(entry, "is"));
        pictures.add(picture);
        doubts.put(picture.id(), words(entry, "maybe"));
      }
    }
    List<Criterion> criteria =
        maps(root, "criteria").stream().map(entry -> criterion(entry, pictures, doubts)).toList();
    return new Catalogue(categories, pictures, criteria);
  }

  private static Criterion criterion(
      Map<?, ?> entry, List<Picture> pictures, Map<String, Set<String>> doubts) {
    String id = text(entry, "id");
    List<Picture> fitting = pictures.stream().filter(p -> p.tags().contains(id)).toList();
    List<Picture> others =
        pictures.stream()
            .filter(p -> !p.tags().contains(id))
            .filter(p -> !doubts.getOrDefault(p.id(), Set.of()).contains(id))
            .toList();
    return new Criterion(id, names(entry), fitting, others);
  }

  static byte[] drawing(Picture picture) {
    String file = FOLDER + picture.category() + "/" + picture.id() + ".svg";
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static Object load() {
    String file = FOLDER + "catalogue.yaml";
    try (InputStream in = open(file)) {
      return requireNonNull(
          new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static InputStream open(String file) {
    @Nullable InputStream in = Catalogue.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing");
    }
    return in;
  }

  private static Map<Language, String> names(Map<?, ?> entry) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, text(entry, language.code()));
    }
    return names;
  }

  private static String text(Map<?, ?> entry, String key) {
    if (entry.get(key) instanceof String value) {
      return value;
    }
    throw new IllegalStateException("catalogue.yaml: '" + key + "' is missing in " + entry);
  }

  private static Set<String> words(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof List<?> values
        ? Set.copyOf(values.stream().map(String::valueOf).toList())
        : Set.of();
  }

  private static List<Map<?, ?>> maps(Map<?, ?> entry, String key) {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object value : (List<?>) requireNonNull(entry.get(key), key)) {
      maps.add((Map<?, ?>) value);
    }
    return maps;
  }
}
