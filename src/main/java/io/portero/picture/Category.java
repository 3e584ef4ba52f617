package io.portero.picture;

import io.portero.shared.Language;
import java.util.Map;

/// A group of pictures to choose from (B8).
///
/// @param names in every language
public record Category(String id, Map<Language, String> names) {

  public Category {
    names = Map.copyOf(names);
  }
}
