package io.portero.config;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// The page for requests so broken that no portal can be told from them. Tomcat makes it by name, so it is public.
public final class BareErrors extends ErrorReportValve {

  private static final String POLICY =
      "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="es-CO"><head><meta charset="utf-8"><title>No se pudo leer la solicitud</title></head>
      <body><h1>No se pudo leer la solicitud</h1>
      <p>Revise la dirección y vuelva a intentarlo.</p>
      <p lang="en">The request could not be read. Check the address and try again.</p></body></html>
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      response.setContentType("text/html");
      response.setCharacterEncoding("utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Referrer-Policy", "no-referrer");
      if (request.isSecure()) {
        response.setHeader("Strict-Transport-Security", SecurityHeaders.HSTS);
      }
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(PAGE);
        response.finishResponse();
      }
    } catch (IOException e) {
      // the client went away
    }
  }
}
