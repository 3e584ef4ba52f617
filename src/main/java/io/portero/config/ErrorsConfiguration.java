package io.portero.config;

import io.portero.web.ErrorPages;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Every failure leads to one place, [ErrorBoundary]: Spring MVC resolves none of its own, so `@ExceptionHandler` and `@ResponseStatus`
/// would do nothing.
@Configuration(proxyBeanMethods = false)
class ErrorsConfiguration implements WebMvcConfigurer {

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.clear();
  }

  @Bean
  FilterRegistrationBean<ErrorBoundary> errorBoundary(ErrorPages errors) {
    FilterRegistrationBean<ErrorBoundary> filter =
        new FilterRegistrationBean<>(new ErrorBoundary(errors));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
    FilterRegistrationBean<HeaderWriterFilter> filter =
        new FilterRegistrationBean<>(SecurityHeaders.filter());
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
