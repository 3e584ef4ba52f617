package io.portero.config;

import java.util.List;

/// Whom to try the portals with. A bean of this type exists only where sample data was loaded.
interface SamplePeople {

  /// One person a line, ready to print: portal, what to type, what happens.
  List<String> lines();
}
