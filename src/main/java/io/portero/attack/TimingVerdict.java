package io.portero.attack;

import io.portero.shared.Bilingual;

/// What a measurement means.
enum TimingVerdict {
  PASS("pass", "pasa"),
  /// Data that match can be told from data that do not, by time.
  LEAK("LEAK: time tells", "FUGA: el tiempo lo dice"),
  /// Nobody needs a clock: status or length of the answers differ.
  DIFFERS("LEAK: answers differ", "FUGA: las respuestas difieren"),
  /// The interval is too wide to say.
  UNSURE("unsure: more pairs", "sin certeza: más pares"),
  /// A control failed: this machine, now, is no place to measure.
  UNFIT("controls failed", "fallaron los controles");

  private final Bilingual words;

  TimingVerdict(String english, String spanish) {
    this.words = new Bilingual(english, spanish);
  }

  Bilingual words() {
    return words;
  }
}
