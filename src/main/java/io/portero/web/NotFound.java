package io.portero.web;

import org.springframework.http.HttpStatus;

/// There is no such page.
final class NotFound extends RefusedRequest {

  private static final long serialVersionUID = 1L;

  NotFound() {
    super(HttpStatus.NOT_FOUND);
  }
}
