package io.portero.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.RawRequest;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom a request is from, and whether it came encrypted, behind proxies.
class ForwardedValveTest {

  @ParameterizedTest(name = "from {0}, said {1}: {2}")
  @DisplayName(
      "only what a proxy of ours says counts, and of that the last address that is no proxy")
  @CsvSource(
      quoteCharacter = '|',
      nullValues = "-",
      value = {
        "127.0.0.1,203.0.113.9,203.0.113.9",
        "0:0:0:0:0:0:0:1,203.0.113.9,203.0.113.9",
        "203.0.113.1,198.51.100.7,203.0.113.1",
        "10.0.0.1,|198.51.100.7, 203.0.113.9|,203.0.113.9",
        "10.0.0.1,|203.0.113.9, 10.2.3.4|,203.0.113.9",
        "10.0.0.1,|10.9.9.9, 10.2.3.4|,10.9.9.9",
        "10.0.0.1,|198.51.100.7, unknown|,unknown",
        "10.0.0.1,|evil.example, 203.0.113.9|,203.0.113.9",
        "10.0.0.1,|,,|,10.0.0.1",
        "127.0.0.1,-,127.0.0.1",
        "127.0.0.1,2001:db8::7,2001:db8::7"
      })
  void client(String from, String said, String client) throws Exception {
    RawRequest raw = new RawRequest();
    if (said != null) {
      raw.header("X-Forwarded-For", said.getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(seen(raw, from)).startsWith(client + " ");
  }

  @ParameterizedTest(name = "from {0}, said {1}: {2}")
  @DisplayName("a way is encrypted if every proxy on it says so")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "10.0.0.1,https,https true 443",
        "10.0.0.1,HTTPS,https true 443",
        "10.0.0.1,http,http false 80",
        "10.0.0.1,|https,http|,http false 80",
        "10.0.0.1,|https, https|,https true 443",
        "203.0.113.1,https,http false"
      })
  void protocol(String from, String said, String way) throws Exception {
    RawRequest raw =
        new RawRequest().header("X-Forwarded-Proto", said.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(seen(raw, from)).contains(" " + way);
  }

  @Test
  @DisplayName("the next request over the same connection is what it is itself")
  void putBack() throws Exception {
    Request request =
        new RawRequest()
            .header("X-Forwarded-For", "203.0.113.9".getBytes(StandardCharsets.ISO_8859_1))
            .header("X-Forwarded-Proto", "https".getBytes(StandardCharsets.ISO_8859_1))
            .from("10.0.0.1");
    pass(request, new StringBuilder());
    assertThat(request.getRemoteAddr()).isEqualTo("10.0.0.1");
    assertThat(request.isSecure()).isFalse();
    assertThat(request.getScheme()).isNotEqualTo("https");
  }

  private static String seen(RawRequest raw, String from) throws Exception {
    StringBuilder seen = new StringBuilder();
    pass(raw.from(from), seen);
    return seen.toString();
  }

  private static void pass(Request request, StringBuilder seen) throws Exception {
    ForwardedValve valve = new ForwardedValve(SomeProxies.of("127.0.0.1 ::1 10.0.0.0/8"));
    valve.setNext(
        new ValveBase() {
          @Override
          public void invoke(Request passed, Response response) {
            seen.append(passed.getRemoteAddr())
                .append(" ")
                .append(String.valueOf(passed.getScheme()).replace("null", "http"))
                .append(" ")
                .append(passed.isSecure())
                .append(" ")
                .append(passed.getServerPort());
          }
        });
    request.getCoyoteRequest().scheme().setString("http");
    valve.invoke(request, new Response(new org.apache.coyote.Response()));
  }
}
