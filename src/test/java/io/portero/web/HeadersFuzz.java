package io.portero.web;

import io.portero.fuzz.Expect;
import io.portero.settings.Mode;
import io.portero.shared.Device;
import io.portero.shared.Language;
import io.portero.shared.Tokens;
import io.portero.support.RawRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/// Any bytes as the headers that we read: cookies, languages, browser. The first line is the cookies, the second the
/// languages, the rest the browser.
public final class HeadersFuzz {

  private static final Cookies COOKIES = new Cookies(Mode.TRIAL);
  private static final Languages LANGUAGES = new Languages(COOKIES);
  private static final List<Language> SPOKEN = List.of(Language.values());

  private HeadersFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    int first = end(data, 0);
    int second = end(data, Math.min(first + 1, data.length));
    HttpServletRequest request =
        new RawRequest()
            .header("Cookie", Arrays.copyOf(data, first))
            .header("Accept-Language", part(data, first + 1, second))
            .header("User-Agent", part(data, second + 1, data.length))
            .from("192.0.2.1");

    Expect.that(SPOKEN.contains(LANGUAGES.of(request, SPOKEN)), "a language that is spoken");
    for (String cookie : List.of("a", "language", "journey-alianza-recover")) {
      COOKIES
          .read(request, cookie)
          .ifPresent(value -> {
            Expect.that(value.matches("[!-~]{0,1024}"), "a value that we can have written");
            Tokens.looksLikeToken(value);
          });
    }
    String browser = new ClientAddress().origin(request).userAgent();
    Expect.that(
        browser.length() <= 300 && browser.codePoints().noneMatch(Character::isISOControl),
        "a browser's name that can be kept: " + browser);
    Device.of(browser);
  }

  private static int end(byte[] data, int from) {
    int end = from;
    while (end < data.length && data[end] != '\n') {
      end++;
    }
    return end;
  }

  private static byte[] part(byte[] data, int from, int to) {
    return from >= to ? new byte[0] : Arrays.copyOfRange(data, from, to);
  }
}
