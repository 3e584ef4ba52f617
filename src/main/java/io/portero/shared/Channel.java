package io.portero.shared;

/// A way to reach a person.
public enum Channel {
  EMAIL,
  SMS
}
