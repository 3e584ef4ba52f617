package io.portero.config;

import io.portero.shared.Tokens;
import io.portero.web.Cookies;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/// The session's cookie `__Host-portero`, and its ids: 36 characters, 216 bits, which is what Spring Session's
/// tables hold.
@Component
class SessionCookies implements CookieSerializer, SessionIdGenerator {

  private static final String COOKIE = "portero";
  private static final int LENGTH = 36;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

  private final Cookies cookies;

  SessionCookies(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public String generate() {
    return Tokens.token().reveal().substring(0, LENGTH);
  }

  @Override
  public void writeCookieValue(CookieValue value) {
    if (value.getCookieValue().isEmpty()) {
      cookies.clear(value.getRequest(), value.getResponse(), COOKIE);
    } else {
      cookies.write(value.getRequest(), value.getResponse(), COOKIE, value.getCookieValue());
    }
  }

  @Override
  public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
    return cookies.read(request, COOKIE).filter(id -> ID.matcher(id).matches()).stream().toList();
  }
}
