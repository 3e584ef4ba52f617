package io.portero.picture;

import io.portero.shared.Language;
import java.util.Map;
import java.util.Set;

/// One picture of the catalogue.
///
/// @param id unique in the catalogue, kept with the accounts that chose it: never renamed, never removed
/// @param category id of its [Category]
/// @param names in every language, as a person would say it; also the alternative text
/// @param tags ids of the criteria that it plainly meets (B4)
public record Picture(String id, String category, Map<Language, String> names, Set<String> tags) {

  public Picture {
    names = Map.copyOf(names);
    tags = Set.copyOf(tags);
  }
}
