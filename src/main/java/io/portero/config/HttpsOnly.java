package io.portero.config;

import io.portero.web.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// In production nothing is answered over a way that was not encrypted at its far end: neither by TLS of our own nor, as a
/// trusted proxy says, by its (ASVS 12.2.1). Nor is anybody led to HTTPS: a client that sends secrets plainly should
/// notice (ASVS 4.1.2).
final class HttpsOnly extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.isSecure()) {
      throw RefusedRequest.unencrypted();
    }
    chain.doFilter(request, response);
  }
}
