package io.portero.shared;

/// The installation's public address, from configuration and never from a request's `Host` (security.md 3).
public interface Addresses {

  /// Such as `http://localhost:8080`, without a slash at its end.
  String base();
}
