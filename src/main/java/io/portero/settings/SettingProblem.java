package io.portero.settings;

/// One sentence about the settings: what is wrong, and what to set instead.
public record SettingProblem(String english, String spanish) {

  static SettingProblem of(String name, InvalidSetting mistake) {
    return new SettingProblem(
        name + " " + mistake.english() + ".", name + " " + mistake.spanish() + ".");
  }
}
