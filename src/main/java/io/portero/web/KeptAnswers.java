package io.portero.web;

import io.portero.journey.Visit;
import io.portero.shared.AesGcm;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the newest [KeptAnswer] of a browser in a cookie that only we can read or make, for as long as a journey waits, and
/// for the one page whose address names it. No row: whoever has not got past a form leaves nothing with us.
@Component
class KeptAnswers {

  /// In the address of the page that says what became of an answer.
  static final String MARK = "again";

  private static final String COOKIE = "answer";
  private static final Duration LASTS = Duration.ofMinutes(30);
  private static final int MARK_LENGTH = 8;

  /// So that the cookie, 28 bytes of seal and base64 later, is none that browsers drop.
  private static final int MOST = Cookies.LONGEST * 3 / 4 - 32;

  private final Cookies cookies;
  private final Clock clock;
  private final AesGcm cipher;
  private final JsonMapper json = JsonMapper.builder().build();

  KeptAnswers(Cookies cookies, Clock clock, Keys keys) {
    this.cookies = cookies;
    this.clock = clock;
    this.cipher = new AesGcm(keys, KeyPurpose.WEB_ANSWER);
  }

  /// @return the query of the page that shows it
  String keep(
      KeptAnswer answer, Visit visit, HttpServletRequest request, HttpServletResponse response) {
    String mark = Tokens.token().reveal().substring(0, MARK_LENGTH);
    byte[] sealed = cipher.close(fitting(answer), context(visit, mark));
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    cookies.write(request, response, COOKIE, value);
    return "?" + MARK + "=" + mark;
  }

  /// What the address asks for, if this browser still has it.
  Optional<KeptAnswer> find(Visit visit, String step, HttpServletRequest request) {
    String mark = request.getParameter(MARK);
    if (mark == null || mark.length() != MARK_LENGTH) {
      return Optional.empty();
    }
    return cookies
        .read(request, COOKIE, Cookies.LONGEST)
        .flatMap(KeptAnswers::decoded)
        .flatMap(sealed -> cipher.open(sealed, context(visit, mark)))
        .flatMap(this::read)
        .filter(answer -> answer.step().equals(step) && isFresh(answer));
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    if (cookies.read(request, COOKIE, Cookies.LONGEST).isPresent()) {
      cookies.clear(request, response, COOKIE);
    }
  }

  private boolean isFresh(KeptAnswer answer) {
    return clock.instant().getEpochSecond() - answer.at() < LASTS.toSeconds();
  }

  /// Where it is more than a cookie holds, the longest of what was typed is left empty: not left out, or the page would offer
  /// what it had before, beside the refusal of something else.
  private byte[] fitting(KeptAnswer answer) {
    Map<String, String> values = new HashMap<>(answer.values());
    byte[] whole = json.writeValueAsBytes(answer);
    int length = whole.length;
    for (String field : longestFirst(answer.values())) {
      if (length <= MOST) {
        break;
      }
      length -= lengthOf(values.getOrDefault(field, ""));
      values.put(field, "");
    }
    if (length > MOST) { // no form of ours has names that fill a cookie
      return json.writeValueAsBytes(answer.with(Map.of()));
    }
    return length == whole.length ? whole : json.writeValueAsBytes(answer.with(values));
  }

  /// What it adds to the whole, without its quotation marks.
  private int lengthOf(String value) {
    return json.writeValueAsBytes(value).length - 2;
  }

  private static List<String> longestFirst(Map<String, String> values) {
    return values.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().length()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<KeptAnswer> read(byte[] bytes) {
    try {
      return Optional.of(json.readValue(bytes, KeptAnswer.class));
    } catch (JacksonException e) {
      return Optional.empty(); // of an older release
    }
  }

  private static Optional<byte[]> decoded(String value) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] context(Visit visit, String mark) {
    return (visit.portal().id() + " " + visit.kind().path() + " " + mark)
        .getBytes(StandardCharsets.UTF_8);
  }
}
