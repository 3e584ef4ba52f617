package io.portero.config;

import io.portero.web.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/// A node that lacks a master key, or uses one that was given up ([KeyWatch]), is not there for anybody: 503 whoever asks, so that no answer is wrong and none tells whose
/// secret is kept under which key. What looks alike on every node, such as style sheets, is served.
final class MasterKeyFilter extends OncePerRequestFilter {

  private static final int RETRY_SECONDS = 30;

  private final KeyWatch watch;

  MasterKeyFilter(KeyWatch watch) {
    this.watch = watch;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return watch.allIsWell() || request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    throw RefusedRequest.unavailable(RETRY_SECONDS);
  }
}
