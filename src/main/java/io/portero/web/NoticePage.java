package io.portero.web;

import java.util.List;

/// A page that only says something and offers the next step: an expired link, a wait, a journey that was erased.
///
/// @param name text keys are `notice.{name}.title`, `.lead`, `.more`
/// @param tone `ok`, `warn` or `info`, for its icon
/// @param waitSeconds until trying again makes sense; 0 if it is no matter of time
/// @param links the first is the main one
public record NoticePage(String name, String tone, long waitSeconds, List<Link> links) {

  public NoticePage {
    links = List.copyOf(links);
  }

  /// @param key text key of the words, @param path of the portal, such as `/recover`
  public record Link(String key, String path) {}
}
