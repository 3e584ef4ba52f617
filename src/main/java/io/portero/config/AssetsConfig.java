package io.portero.config;

import io.portero.web.Assets;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// The static files, under addresses that change with their contents: kept by browsers for a year. Each says its charset
/// (ASVS 4.1.1), which the server's own table of types does not.
@Configuration(proxyBeanMethods = false)
class AssetsConfig {

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "css", MediaType.valueOf("text/css;charset=utf-8"),
          "js", MediaType.valueOf("text/javascript;charset=utf-8"),
          "svg", MediaType.valueOf("image/svg+xml;charset=utf-8"));

  @Bean
  SimpleUrlHandlerMapping assets(ResourceHttpRequestHandler files) {
    return new SimpleUrlHandlerMapping(Map.of(Assets.url("/") + "**", files), 1);
  }

  @Bean
  ResourceHttpRequestHandler files() {
    ResourceHttpRequestHandler files =
        new ResourceHttpRequestHandler() {
          @Override
          protected @Nullable MediaType getMediaType(HttpServletRequest request, Resource file) {
            String type = StringUtils.getFilenameExtension(file.getFilename());
            return type != null && TYPES.containsKey(type)
                ? TYPES.get(type)
                : super.getMediaType(request, file);
          }
        };
    files.setLocationValues(List.of("classpath:/static/"));
    files.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    return files;
  }
}
