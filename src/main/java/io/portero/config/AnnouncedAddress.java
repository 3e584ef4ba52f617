package io.portero.config;

import io.portero.shared.Addresses;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down the address at which the server is reached: a command that invites somebody runs in a process of its own,
/// which knows neither the port nor the settings that the server got.
@Component
class AnnouncedAddress {

  private final Addresses addresses;
  private final JdbcClient jdbc;

  AnnouncedAddress(Addresses addresses, JdbcClient jdbc) {
    this.addresses = addresses;
    this.jdbc = jdbc;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    jdbc.sql("update installation set address = :base where address <> :base")
        .param("base", addresses.base())
        .update();
  }
}
