package io.portero.captcha;

import java.util.List;

/// A captcha's question (B4).
///
/// @param token goes into the form and into the addresses of the pictures; tells nothing to those who read it
/// @param criterion the whole sentence, in the person's language
/// @param tiles the pictures of the grid; empty for the others
/// @param work to be done while the person thinks; answers given in words do without
public record Challenge(
    String token, Mode mode, String criterion, List<Tile> tiles, ProofOfWork work) {

  public Challenge {
    tiles = List.copyOf(tiles);
  }

  public enum Mode {
    /// A grid of pictures.
    PICTURES,
    /// A written task, for those who cannot see the pictures.
    WORDS,
    /// Nothing for a person to do.
    WORK
  }

  /// @param index from 0, @param alt text that names the place and not the picture
  public record Tile(int index, String alt) {}
}
