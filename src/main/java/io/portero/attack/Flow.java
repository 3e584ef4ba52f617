package io.portero.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Something anybody may ask a portal, as the requests that lead there. The last one is measured.
///
/// @param page where it begins, by GET; `{user}` stands for the person's user name
/// @param answers what is posted to each page in turn beside the person's own fields
/// @param pageAfter whether the page that follows the last answer is measured, instead of the answer
/// @param needs what has to be known of a person for this flow
/// @param without what must not: another flow's people
record Flow(
    String name,
    String page,
    List<Map<String, String>> answers,
    boolean pageAfter,
    Set<String> needs,
    Set<String> without) {

  Flow {
    answers = List.copyOf(answers);
    needs = Set.copyOf(needs);
    without = Set.copyOf(without);
  }
}
