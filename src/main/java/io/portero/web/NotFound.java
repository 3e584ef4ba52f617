package io.portero.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such page.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
