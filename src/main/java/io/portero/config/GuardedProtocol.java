package io.portero.config;

import org.apache.coyote.http11.Http11NioProtocol;

/// Tomcat's HTTP/1.1 with an end to what one client may hold and to how long a request may arrive. Tomcat makes it by name, so it is
/// public.
public final class GuardedProtocol extends Http11NioProtocol {

  private final GuardedEndpoint guarded;

  public GuardedProtocol() {
    this(new GuardedEndpoint());
  }

  private GuardedProtocol(GuardedEndpoint guarded) {
    super(guarded);
    this.guarded = guarded;
  }

  /// To be called before it starts.
  void guard(ConnectionRules rules) {
    guarded.guard(rules);
  }
}
