package io.portero.journey;

import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import java.util.Optional;

/// A page of a journey, ready for a template or for JSON.
///
/// @param stepType text keys begin with `{kind}.{stepType}`, see [#textScope()]
/// @param start goes into the form as hidden field `start`: makes two copies of one first answer one; later it names the
/// journey, so that a page of another tab's journey is recognised
/// @param revision goes into the form and comes back with the answer, so that a page left behind is recognised
/// @param link goes into the form of a page behind a link, and names that link without opening it: the browser may hold another
/// account's by the time of the answer. Empty behind none
public record Page(
    Portal portal,
    Language language,
    JourneyKind kind,
    String stepType,
    String start,
    int revision,
    String link,
    Optional<Progress> progress,
    Form form,
    View view) {

  /// Where texts of this page are looked up first: `recover.identify`.
  public String textScope() {
    return kind.path() + "." + stepType;
  }
}
