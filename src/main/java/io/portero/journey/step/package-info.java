/// One small handler per step record, with what several of them read and show. [io.portero.journey.step.Handlers] is the only
/// registry, by the type of step that each handler takes. Handlers ask the rooms, return facts or problems, and know neither pages nor rows.
@NullMarked
package io.portero.journey.step;

import org.jspecify.annotations.NullMarked;
