package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server behind a proxy, over years.
class BehindTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static int signIn(Answers answers, String user, String... headers) {
    var page = answers.get("/alianza/sign-in");
    String cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .collect(Collectors.joining("; "));
    var form = Jsoup.parse(page.body());
    String body =
        "_csrf=%s&start=%s&revision=0&documentType=NIT&documentNumber=900123456&user=%s&secret=Vieja*clave7"
            .formatted(
                form.select("input[name=_csrf]").attr("value"),
                form.select("input[name=start]").attr("value"),
                user);
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Cookie";
    all[headers.length + 1] = cookies;
    return answers.post("/alianza/sign-in", body, all).statusCode();
  }

  @Test
  @DisplayName(
      "the record has the address that the proxy saw, not one that the client wrote before it; and no password ages")
  @Asvs({"4.1.3", "6.2.10", "15.3.4"})
  void addressAndYears() {
    SettableClock clock = SettableClock.atSomeMorning();
    try (Server server = Server.start(DATABASE, Map.of("portero.proxies", "127.0.0.1"), clock)) {
      new Sample(server).companyUser("900123456", "lejana", "lejana@firma.example", "Vieja*clave7");
      Answers answers = new Answers(server);

      assertThat(signIn(answers, "lejana", "X-Forwarded-For", "6.6.6.6, 203.0.113.7"))
          .isEqualTo(303);
      assertThat(
              server
                  .bean(JdbcClient.class)
                  .sql("select distinct address from audit where what = 'authenticate'")
                  .query(String.class)
                  .list())
          .containsExactly("203.0.113.7");

      clock.advance(Duration.ofDays(3 * 365));
      assertThat(signIn(answers, "lejana")).isEqualTo(303);
    }
  }
}
