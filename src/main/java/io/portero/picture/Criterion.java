package io.portero.picture;

import io.portero.shared.Language;
import java.util.List;
import java.util.Map;

/// What the captcha's grid asks for (B4). Pictures about which two people could disagree stand in neither list, so
/// that a grid drawn from both has one right answer.
///
/// @param phrases the whole sentence in every language: "Seleccione todas las imágenes con animales"
/// @param fitting the pictures that plainly meet it, at least eight
/// @param others the pictures that plainly do not
public record Criterion(
    String id, Map<Language, String> phrases, List<Picture> fitting, List<Picture> others) {

  public Criterion {
    phrases = Map.copyOf(phrases);
    fitting = List.copyOf(fitting);
    others = List.copyOf(others);
  }
}
