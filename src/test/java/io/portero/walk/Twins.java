package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Person;
import io.portero.support.SharedServer;

/// Somebody who has an account and somebody who has none, to whom a stranger does the same, move by move: whatever is answered must be
/// alike (ASVS 6.3.8).
final class Twins {

  /// What a stranger does with one spelling of an identity, in a browser that is at hand.
  interface Move {
    Person.Page of(Person browser, Spelt whose, String typed);
  }

  private final SharedServer server;
  private final Spelt known;
  private final Spelt unknown;
  private Person atKnown;
  private Person atUnknown;
  private int compared;

  Twins(SharedServer server, Spelt known, Spelt unknown) {
    this.server = server;
    this.known = known;
    this.unknown = unknown;
    this.atKnown = stranger(known);
    this.atUnknown = stranger(unknown);
  }

  /// Presses a button of the page that the browser had last.
  static Move press(String words) {
    return (browser, _, _) -> browser.open("/facturatech/recover/reset-by-code").press(words);
  }

  /// From now on in new browsers of the same networks.
  void inNewBrowsers() {
    atKnown = stranger(known);
    atUnknown = stranger(unknown);
  }

  /// One move for every spelling, in their order.
  void each(String what, Move move) {
    for (int i = 0; i < known.spellings().size(); i++) {
      one(what, i, move);
    }
  }

  /// One move for one spelling.
  void one(String what, int spelling, Move move) {
    String here = known.spellings().get(spelling);
    String there = unknown.spellings().get(spelling);
    assertThat(alike(unknown, move.of(atUnknown, unknown, there)))
        .as("%s, spelt «%s»", what, here)
        .isEqualTo(alike(known, move.of(atKnown, known, here)));
    compared++;
  }

  int compared() {
    return compared;
  }

  private Person stranger(Spelt who) {
    return server.person().from(who.network());
  }

  private static Alike alike(Spelt who, Person.Page page) {
    Alike alike = Alike.of(page);
    return new Alike(
        alike.firstStatus(), alike.status(), alike.headers(), who.without(alike.body()));
  }
}
