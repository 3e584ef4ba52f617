package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.portero.support.SharedServer;
import io.portero.web.RefusedRequest;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What the server says about itself while it works.
class LogTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Logger ours = (Logger) LoggerFactory.getLogger("io.portero");
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  @BeforeEach
  void listen() {
    ours.setLevel(Level.INFO);
    heard.start();
    ours.addAppender(heard);
  }

  @AfterEach
  void stop() {
    ours.detachAppender(heard);
  }

  private static MockHttpServletResponse through(MockHttpServletRequest request, Exception failure)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    Filter boundary =
        Objects.requireNonNull(
            (Filter)
                SERVER.server().bean("errorBoundary", FilterRegistrationBean.class).getFilter());
    boundary.doFilter(
        request,
        response,
        (_, _) -> {
          throw new IllegalStateException(failure);
        });
    return response;
  }

  @Test
  @DisplayName(
      "a failure that nobody expected is logged with its trace, and its page tells nothing of it")
  @Asvs({"16.3.4", "16.5.1", "16.5.3"})
  void failure() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/alianza/help");
    MockHttpServletResponse response =
        through(
            request, new IllegalArgumentException("select secret from credential where key='k1'"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString())
        .contains("<h1")
        .doesNotContain("select secret", "Exception", "io.portero", "k1");
    assertThat(heard.list)
        .anySatisfy(event -> {
          assertThat(event.getLevel()).isEqualTo(Level.ERROR);
          assertThat(event.getThrowableProxy()).isNotNull();
        });
  }

  @Test
  @DisplayName("no line of the log can be forged by an address")
  @Asvs("16.4.1")
  void forged() throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest(
            "GET", "/alianza\r\n2026-11-21T10:00:00Z INFO Main: all is well\u001b[31m");
    through(request, new IllegalArgumentException("x"));

    assertThat(heard.list)
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.getFormattedMessage()).matches("[ -~]*"));
  }

  @Test
  @DisplayName(
      "what is refused at the door is logged with address and path, and without what was sent")
  @Asvs({"16.3.2", "16.3.3"})
  void refused() {
    new Answers(SERVER.server()).post("/alianza/sign-in", "user=jperez&secret=Muy-secreta.1");

    assertThat(heard.list.stream().map(ILoggingEvent::getFormattedMessage))
        .contains("refused with 403: POST /alianza/sign-in from 127.0.0.1")
        .noneMatch(line -> line.contains("secreta"));
  }

  @Test
  @DisplayName("what came unencrypted in production is logged with what an operator has to mend")
  void unencrypted() throws Exception {
    through(new MockHttpServletRequest("GET", "/alianza/sign-in"), RefusedRequest.unencrypted());

    assertThat(heard.list.stream().map(ILoggingEvent::getFormattedMessage))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("refused with 403 (not encrypted")
                .contains("X-Forwarded-Proto", "PORTERO_PROXIES"));
  }

  @Test
  @DisplayName("times have an offset, and the log goes to standard output and to no file")
  @Asvs({"16.2.2", "16.2.3"})
  void form() {
    String settings = Documents.read(Path.of("src/main/resources/application.yaml"));
    assertThat(settings).contains("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg");
    assertThat(settings).doesNotContain("logging.file", "\n  file:");
    for (String own : new String[] {"logback.xml", "logback-spring.xml", "log4j2.xml"}) {
      assertThat(Path.of("src/main/resources", own)).doesNotExist();
    }
    assertThat(Sources.java().find("FileAppender|SocketAppender|SyslogAppender")).isEmpty();
  }
}
