package io.portero.bench;

import java.util.List;

/// What is measured: what people do there.
interface Product {

  /// Those who have an account and a password.
  List<Person> members();

  /// What each member does once before anything is measured.
  Flow arrival();

  /// In the order in which they are measured.
  List<Flow> flows();

  /// The people whom a flow takes, the same supply at each call.
  Supply people(Flow.Whom whom);
}
