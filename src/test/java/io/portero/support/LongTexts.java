package io.portero.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Texts as long as a form may be, of what is slow to look at where work is not linear.
public final class LongTexts {

  /// Bytes of a form that one field may fill: the whole may have 64 KB.
  private static final int BYTES = 60_000;

  private LongTexts() {}

  /// By name.
  public static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("blanks", run("", " ", ""));
    texts.put("blanks between", run("a", " ", "a"));
    texts.put("digits and blanks", run("900", " ", "102030"));
    texts.put("hard blanks between", run("a", "\u00A0", "a"));
    texts.put("combining marks", run("a", "\u0301\u0323", ""));
    texts.put("combining marks upside down", run("", "\u0315\u0300\u0327", "a"));
    texts.put("format characters between", run("a", "\u200B\u2066", "a"));
    texts.put("joiners", run("", "\u200D", ""));
    texts.put("digits", run("", "7", ""));
    texts.put("dots", run("a@b", ".a", ""));
    texts.put("dashes", run("9", "-", "1"));
    texts.put("commas", run("", "1,", ""));
    texts.put("letters", run("", "a", "!"));
    texts.put("wide forms", run("", "ﷺ", ""));
    return texts;
  }

  private static String run(String before, String piece, String after) {
    int bytes = URLEncoder.encode(piece, StandardCharsets.UTF_8).length();
    return before + piece.repeat(BYTES / bytes) + after;
  }
}
