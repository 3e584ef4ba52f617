package io.portero.picture;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All pictures, loaded and checked once at start: a catalogue with a mistake stops the server, not a person.
@Component
public final class Pictures {

  private final List<Category> categories;
  private final List<Criterion> criteria;
  private final Map<String, List<Picture>> byCategory;
  private final Map<String, Picture> byId;
  private final Map<String, byte[]> svgs;

  /// Loads the catalogue.
  ///
  /// @throws IllegalStateException if it or a picture cannot be read; the message names the picture
  public Pictures() {
    Catalogue catalogue = Catalogue.read();
    categories = catalogue.categories();
    criteria = catalogue.criteria();
    byCategory = catalogue.pictures().stream().collect(Collectors.groupingBy(Picture::category));
    byId =
        catalogue.pictures().stream()
            .collect(Collectors.toUnmodifiableMap(Picture::id, Function.identity()));
    svgs =
        byId.values().stream()
            .collect(Collectors.toUnmodifiableMap(Picture::id, Catalogue::drawing));
  }

  /// In the order in which people see them.
  public List<Category> categories() {
    return categories;
  }

  /// The pictures of a category in their order; none for an unknown one.
  public List<Picture> category(String id) {
    return byCategory.getOrDefault(id, List.of());
  }

  /// Every picture, in the catalogue's order.
  public List<Picture> all() {
    return categories.stream().flatMap(category -> category(category.id()).stream()).toList();
  }

  public Optional<Picture> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The SVG document, UTF-8, 32 × 32 units, without scripts or references to anything outside.
  ///
  /// @throws NullPointerException for an id that [#find(String)] does not know
  public byte[] svg(String id) {
    return Objects.requireNonNull(svgs.get(id), "no such picture").clone();
  }

  /// What the captcha can ask for (B4).
  public List<Criterion> criteria() {
    return criteria;
  }
}
