/// What all targets of the fuzzer share (docs/fuzzing.md). Each target itself stands in its room, as `…Fuzz`, and its
/// corpus in `src/test/resources/fuzz`; [io.portero.fuzz.CorpusTest] replays them all.
@NullMarked
package io.portero.fuzz;

import org.jspecify.annotations.NullMarked;
