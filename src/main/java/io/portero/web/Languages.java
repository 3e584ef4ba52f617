package io.portero.web;

import io.portero.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Which language a person reads: the one chosen on a page, or what the browser prefers, of those that are spoken.
@Component
class Languages {

  static final String COOKIE = "language";

  /// Characters of `Accept-Language`: browsers send some dozens.
  private static final int LONGEST = 500;

  private final Cookies cookies;

  Languages(Cookies cookies) {
    this.cookies = cookies;
  }

  /// Reads no parameter, so that it can answer a request whose form cannot be read.
  Language of(HttpServletRequest request, List<Language> spoken) {
    return cookies
        .read(request, COOKIE)
        .flatMap(Language::of)
        .filter(spoken::contains)
        .or(() -> preferred(request, spoken))
        .orElse(spoken.getFirst());
  }

  private static Optional<Language> preferred(HttpServletRequest request, List<Language> spoken) {
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE));
    int length = headers.stream().mapToInt(String::length).sum();
    if (length == 0 || length > LONGEST) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .flatMap(code -> Language.of(code).stream())
        .filter(spoken::contains)
        .findFirst();
  }
}
