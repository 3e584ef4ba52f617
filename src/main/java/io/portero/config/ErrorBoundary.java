package io.portero.config;

import io.portero.web.ErrorPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// The first and the last of all filters: takes in what is typed, so that nothing unreadable goes further, and sees to it that
/// whatever fails behind it ends as a page that says so (security.md 6).
final class ErrorBoundary extends OncePerRequestFilter {

  private final ErrorPages errors;

  ErrorBoundary(ErrorPages errors) {
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(TypedText.of(request), response);
    } catch (IOException e) {
      throw e; // the client went away: nobody is left to read a page
    } catch (ServletException | RuntimeException e) {
      errors.answer(request, response, e);
    }
  }
}
