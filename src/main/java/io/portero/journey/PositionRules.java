package io.portero.journey;

import io.portero.portal.JourneyKind;
import java.util.Optional;

/// Where a visit leads, decided by what it brings and what is stored: nothing is looked up here.
///
/// @param kind of the journey that the address names
/// @param link whether the browser holds a link that was opened
/// @param first whether the address names the step where the journey begins without a link
/// @param direct whether the step at the address opens without the steps before it (C5)
/// @param stored the journey that the browser is on; empty if there is none
record PositionRules(
    JourneyKind kind, boolean link, boolean first, boolean direct, Optional<Stored> stored) {

  /// @param ended whether it came to its end
  /// @param asked whether it stands at the step that the address names
  record Stored(boolean ended, boolean asked) {}

  /// What an answer brings with it.
  ///
  /// @param revised whether its page belonged to a stored journey
  /// @param current whether its page is the one that the stored journey shows now
  /// @param twin whether the same first answer has made a row already
  /// @param behind which link its page was behind
  record Given(boolean revised, boolean current, boolean twin, Behind behind) {}

  enum Behind {
    NO_LINK,
    /// The link that the browser holds.
    THIS_LINK,
    /// A link that the browser does not hold any more, in favour of another one.
    OTHER_LINK,
    /// A link, where the browser holds none.
    LOST_LINK
  }

  enum Target {
    /// The first step of the plan.
    BEGINNING,
    /// The step at the address, without the steps before it.
    ASKED_STEP,
    /// The journey that the browser is on.
    STORED,
    /// The journey that the same answer has made already.
    TWIN,
    /// The step that the link leads to.
    LINK,
    LINK_GONE,
    JOURNEY_GONE
  }

  /// @param answerable false: it may be seen, and an answer to another page is not taken there
  record Decision(Target target, boolean answerable) {

    private Decision seenOnly() {
      return new Decision(target, false);
    }
  }

  /// At the journey's own address. Who registers and has begun already is shown that (B14).
  Decision atStart() {
    if (kind == JourneyKind.INVITE && link) {
      return at(Target.LINK);
    }
    boolean begun =
        kind == JourneyKind.REGISTER && stored.filter(journey -> !journey.ended()).isPresent();
    return begun ? at(Target.STORED).seenOnly() : at(Target.BEGINNING);
  }

  /// At the address of a step.
  Decision atStep() {
    if (link && !first && stored.isEmpty()) {
      return at(Target.LINK);
    }
    if (direct && stored.filter(Stored::asked).isEmpty()) {
      return at(Target.ASKED_STEP);
    }
    if (stored.isPresent()) {
      return at(Target.STORED);
    }
    return first ? at(Target.BEGINNING) : atStart();
  }

  /// With an answer in hand: an answer to a page of before the first row starts anew, any other needs its row.
  ///
  /// @param bare whether the address is the journey's own and names no step
  Decision answering(Given given, boolean bare) {
    if (given.revised() && (stored.isPresent() || !direct)) {
      return stored.isEmpty()
          ? at(Target.JOURNEY_GONE)
          : new Decision(Target.STORED, given.current());
    }
    if (given.twin()) {
      return at(Target.TWIN).seenOnly();
    }
    return switch (given.behind()) {
      case LOST_LINK -> at(Target.LINK_GONE);
      case THIS_LINK -> at(Target.LINK);
      case OTHER_LINK -> at(Target.LINK).seenOnly();
      case NO_LINK -> answeringWithoutLink(bare);
    };
  }

  private Decision answeringWithoutLink(boolean bare) {
    if (direct) {
      return at(Target.ASKED_STEP);
    }
    if (bare || first) {
      return at(Target.BEGINNING);
    }
    return stored.isPresent() ? at(Target.STORED).seenOnly() : atStep().seenOnly();
  }

  private static Decision at(Target target) {
    return new Decision(target, true);
  }
}
