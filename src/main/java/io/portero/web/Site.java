package io.portero.web;

import io.portero.portal.Portal;
import io.portero.shared.Language;
import org.jspecify.annotations.Nullable;

/// What every page of a portal needs beside its own contents.
///
/// @param base what addresses of this portal begin with: `/alianza`, or nothing under the portal's own host
/// @param here address of this page with its query, for the language switch
/// @param csrf token of this request
/// @param signedIn name of the person who is signed in, if one is
public record Site(
    Portal portal,
    Language language,
    String base,
    String here,
    Csrf csrf,
    @Nullable String signedIn) {

  /// @param parameter name of the form field, @param header for `fetch`
  public record Csrf(String parameter, String header, String token) {}

  /// The address of a page of this portal: `url("/recover")`.
  public String url(String path) {
    return base + path;
  }

  /// This page in another language.
  public String in(Language other) {
    return here + (here.contains("?") ? "&" : "?") + "lang=" + other.code();
  }
}
