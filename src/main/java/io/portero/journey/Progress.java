package io.portero.journey;

import java.util.List;

/// Where the person is (B1): `1 de 4 · Sus datos`.
///
/// @param current index of the present stage, from 0
/// @param stages text keys of the stages: `stage.match-member` …
public record Progress(int current, List<String> stages) {

  public Progress {
    stages = List.copyOf(stages);
  }
}
