package io.portero.support;

import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.core.StandardContext;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/// A request as Tomcat has it after reading the head of one, made of bytes and without a socket: what it makes of
/// headers, cookies and parameters is what it makes of real ones.
public final class RawRequest {

  private static final Connector CONNECTOR = connector();
  private static final StandardContext CONTEXT = context();

  private final org.apache.coyote.Request raw = new org.apache.coyote.Request();

  private static Connector connector() {
    Connector connector = new Connector();
    connector.setMaxParameterCount(200);
    connector.setMaxLocaleCount(-1);
    connector.setParseBodyMethods("POST");
    return connector;
  }

  private static StandardContext context() {
    StandardContext context = new StandardContext();
    context.setCookieProcessor(new Rfc6265CookieProcessor());
    return context;
  }

  public RawRequest header(String name, byte[] value) {
    raw.getMimeHeaders().addValue(name).setBytes(value, 0, value.length);
    return this;
  }

  /// What stands after the question mark. A form's body is taken apart by the same code.
  public RawRequest query(byte[] query) {
    raw.queryString().setBytes(query, 0, query.length);
    raw.getParameters().setQuery(raw.queryString());
    return this;
  }

  /// @param remote the address at the other end of the connection
  public Request from(String remote) {
    raw.setMethod("GET");
    raw.getParameters().setQueryStringCharset(StandardCharsets.UTF_8);
    Request request = new Request(CONNECTOR, raw);
    request.getMappingData().context = CONTEXT;
    request.setRemoteAddr(remote);
    return request;
  }
}
