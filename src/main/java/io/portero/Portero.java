package io.portero;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The server. People sign in through the portals' own journeys, so Spring's default user is switched off.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Portero {

  public static void main(String[] args) {
    SpringApplication.run(Portero.class, args);
  }
}
