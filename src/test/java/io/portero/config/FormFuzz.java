package io.portero.config;

import io.portero.fuzz.Expect;
import io.portero.journey.Answer;
import io.portero.portal.JourneyKind;
import io.portero.shared.PortalId;
import io.portero.support.RawRequest;
import io.portero.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Any bytes as a form: refused as a whole, or text that PostgreSQL can hold and a page can give back.
public final class FormFuzz {

  private FormFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    HttpServletRequest request = new RawRequest().query(data).from("192.0.2.1");
    HttpServletRequest typed;
    try {
      typed = TypedText.of(request);
    } catch (RefusedRequest e) {
      Expect.that(e.code() == 400 || e.code() == 413, "refused as " + e.code());
      return;
    }
    Map<String, List<String>> fields = new HashMap<>();
    typed
        .getParameterMap()
        .forEach((name, values) -> {
          for (String value : values) {
            Expect.that(
                value.codePoints().noneMatch(c -> c == 0 || Expect.isHalf(c)), "can be held");
          }
          Expect.that(values[0].equals(typed.getParameter(name)), "the first one counts");
          fields.put(name, Arrays.asList(values));
        });
    answer(new Answer(fields));
  }

  private static void answer(Answer answer) {
    Expect.that(answer.revision() >= 0, "a revision is a number");
    answer.startToken(new PortalId("alianza"), JourneyKind.RECOVER);
    answer.all();
    Map<String, String> back = answer.typed();
    Expect.that(!back.containsKey("secret") && !back.containsKey("code"), "no secret comes back");
  }
}
