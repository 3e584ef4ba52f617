package io.portero.settings;

/// One sentence about the settings: what is wrong, and what to set instead.
public record Complaint(String english, String spanish) {

  static Complaint of(String name, Mistake mistake) {
    return new Complaint(
        name + " " + mistake.english() + ".", name + " " + mistake.spanish() + ".");
  }
}
