package io.portero.settings;

/// How a kind of setting is read.
@FunctionalInterface
interface SettingKind {

  /// @param written without blanks around it, never empty
  /// @return the one way in which it is kept: `yes` as `true`, an address without the slash at its end
  /// @throws Mistake if it means nothing
  String read(String written) throws InvalidSetting;
}
