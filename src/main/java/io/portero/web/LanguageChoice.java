package io.portero.web;

import io.portero.shared.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the language that somebody chose by the link on every page, so that the pages that follow speak it too (T3).
@Component
class LanguageChoice extends OncePerRequestFilter {

  private final Cookies cookies;

  LanguageChoice(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional.ofNullable(request.getParameter("lang"))
        .flatMap(Language::of)
        .ifPresent(l -> cookies.write(request, response, Languages.COOKIE, l.code()));
    chain.doFilter(request, response);
  }
}
