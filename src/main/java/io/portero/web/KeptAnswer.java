package io.portero.web;

import io.portero.journey.Outcome;
import io.portero.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What became of an answer that led no further, for the page that says so: the browser is sent there, so that Back, reload and
/// Stop never ask to send a form again.
///
/// @param step type of the step whose form it was; empty for the page at the journey's own address
/// @param start the journey's id, if it is stored; with `revision` it tells whether it stands there still
/// @param link names the link that the form was behind; empty if it was behind none
/// @param values what was typed, never a secret
/// @param until when trying again makes sense, in seconds since 1970; 0 if it is no matter of time
/// @param at when it was kept, in seconds since 1970
record KeptAnswer(
    What what,
    String step,
    String start,
    int revision,
    String link,
    Map<String, String> values,
    List<Problem> problems,
    long until,
    long at) {

  enum What {
    REFUSED,
    MOVED_ON,
    WAIT,
    BUSY,
    LINK_GONE,
    JOURNEY_GONE,
    PORTAL_CHANGED
  }

  boolean waits(Instant now) {
    return (what == What.WAIT || what == What.BUSY) && now.getEpochSecond() < until;
  }

  /// What is left of the wait.
  Outcome wait(Instant now) {
    long left = until - now.getEpochSecond();
    return what == What.BUSY ? new Outcome.Busy(left) : new Outcome.Wait(Duration.ofSeconds(left));
  }

  KeptAnswer with(Map<String, String> fewer) {
    return new KeptAnswer(what, step, start, revision, link, fewer, problems, until, at);
  }
}
