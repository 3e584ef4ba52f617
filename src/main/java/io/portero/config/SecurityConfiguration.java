package io.portero.config;

import io.portero.portal.Portals;
import io.portero.shared.Addresses;
import io.portero.web.Cookies;
import io.portero.web.RefusedRequest;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// What every request passes before a page sees it (security.md 5 and 7). Who may see what is decided by the journeys and
/// the pages; nothing here knows an account, and a visitor who has not signed in has no session.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  @Bean
  SecurityFilterChain pages(HttpSecurity http, Cookies cookies) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf ->
            csrf.csrfTokenRepository(new CsrfCookies(cookies))
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .exceptionHandling(failed ->
            failed.accessDeniedHandler((request, response, e) -> {
              throw cookies.read(request, CsrfCookies.COOKIE).isEmpty()
                  ? RefusedRequest.withoutCookies()
                  : new RefusedRequest(HttpStatus.FORBIDDEN);
            }))
        .headers(AbstractHttpConfigurer::disable) // SecurityHeaders, for every answer
        .addFilterBefore(new SameOrigin(), CsrfFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /// What the firewall refuses is the client's mistake: an odd method, a path with tricks in it, control characters.
  @Bean
  RequestRejectedHandler refused() {
    return (request, response, e) -> {
      throw METHODS.contains(HttpMethod.valueOf(request.getMethod()))
          ? new RefusedRequest(HttpStatus.BAD_REQUEST)
          : RefusedRequest.unknownMethod(METHODS);
    };
  }

  @Bean
  @ConditionalOnProperty(name = "portero.mode", havingValue = "production")
  FilterRegistrationBean<HttpsOnly> encryptedOnly() {
    FilterRegistrationBean<HttpsOnly> filter = new FilterRegistrationBean<>(new HttpsOnly());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return filter;
  }

  @Bean
  @ConditionalOnProperty(name = "portero.mode", havingValue = "trial", matchIfMissing = true)
  FilterRegistrationBean<AllowedHosts> ownNames(Portals portals, Addresses addresses) {
    FilterRegistrationBean<AllowedHosts> filter =
        new FilterRegistrationBean<>(new AllowedHosts(portals, addresses));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return filter;
  }

  @Bean
  FilterRegistrationBean<MasterKeyFilter> keysAtHand(KeyWatch watch) {
    FilterRegistrationBean<MasterKeyFilter> filter =
        new FilterRegistrationBean<>(new MasterKeyFilter(watch));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 6);
    return filter;
  }
}
