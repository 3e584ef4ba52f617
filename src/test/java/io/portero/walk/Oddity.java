package io.portero.walk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What people, pastes and attackers put into a field that asked for something else.
enum Oddity {
  MISSING(null),
  EMPTY(""),
  SPACES("+++%C2%A0%E2%80%83"),
  LONG("a".repeat(10_000)),
  NUL("ab%00cd"),
  CONTROLS("ab%07c%1Bd%7F"),
  SURROGATE("ab%ED%A0%BDcd"),
  NOT_UTF8("ab%FF%FEcd%C3"),
  OVERRIDE(url("ab\u202Egnp.exe")),
  EMOJI(url("🙂👩‍🌾🙂")),
  RIGHT_TO_LEFT(url("שלום עולם")),
  SQL(url("' or 1=1; drop table account; --")),
  HTML(url("\"><script>alert(1)</script><img src=x onerror=alert(1)>")),
  MARKUP(url("[clic](http://evil.example) **x** {code} ${7*7} %s")),
  TWICE("ab%00cd"),
  NO_SUCH_DAY("2010-02-31"),
  NO_SUCH_DAY_TYPED("31%2F02%2F2010"),
  FUTURE("2999-01-01");

  /// What a field that takes any words may take.
  static final Set<Oddity> WORDS = EnumSet.of(EMOJI, RIGHT_TO_LEFT, SQL, HTML, MARKUP);

  private static final Set<Oddity> DATES = EnumSet.of(NO_SUCH_DAY, NO_SUCH_DAY_TYPED, FUTURE);
  private static final Set<Oddity> UNREADABLE =
      EnumSet.of(NUL, CONTROLS, SURROGATE, NOT_UTF8, TWICE);

  private final @org.jspecify.annotations.Nullable String encoded;

  Oddity(@org.jspecify.annotations.Nullable String encoded) {
    this.encoded = encoded;
  }

  boolean concerns(Element field) {
    return !DATES.contains(this) || field.attr("type").equals("date");
  }

  /// The field as it stands in the body of a request.
  ///
  /// @param good what would be accepted: it comes second where a name comes twice, and then does not count
  String in(String field, String good) {
    if (encoded == null) {
      return "";
    }
    return "&" + url(field) + "=" + encoded + (this == TWICE ? "&" + url(field) + "=" + good : "");
  }

  /// What the person sees of it; up to the first character that cannot be kept, and nothing of what is longer than a cookie
  /// holds: web.KeptAnswers.
  String typed() {
    return switch (this) {
      case MISSING, LONG -> "";
      case NUL, CONTROLS, SURROGATE, NOT_UTF8, TWICE -> "ab";
      default -> java.net.URLDecoder.decode(String.valueOf(encoded), StandardCharsets.UTF_8);
    };
  }

  boolean isReadable() {
    return !UNREADABLE.contains(this);
  }

  /// Whether it could come from a browser's form at all; what is no text may be refused as a whole.
  boolean isText() {
    return this != SURROGATE && this != NOT_UTF8;
  }

  static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What a page gives back of it: everything but control characters, which no field can show.
  static String visible(String typed) {
    return typed.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
