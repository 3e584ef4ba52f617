package io.portero.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the precompiled JTE templates. The page is rendered whole before its first byte leaves, so that a mistake
/// in a template is an error page and never half a page.
@Component
class JteViews implements ViewResolver, Ordered {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  JteViews() {
    templates.setTrimControlStructures(true);
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 10;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return !name.contains(":") && templates.hasTemplate(template) ? new JteView(template) : null;
  }

  private final class JteView implements View {

    private final String template;

    JteView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=utf-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      Map<String, Object> params = new HashMap<>();
      if (model != null) {
        params.putAll(model);
      }
      params.keySet().removeIf(k -> k.startsWith("org.springframework."));
      Utf8ByteOutput output = new Utf8ByteOutput();
      try {
        templates.render(template, params, output);
      } catch (TemplateException e) {
        throw new IllegalStateException("template " + template, e);
      }
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
