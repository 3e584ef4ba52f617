package io.portero.journey.step;

import io.portero.fuzz.Expect;
import io.portero.journey.Answer;
import io.portero.portal.JourneyKind;
import io.portero.shared.PortalId;
import io.portero.shared.Problem;
import io.portero.support.SomePortal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Any text in every kind of field of a form: a value that can be kept, or a problem beside the field.
public final class FormFieldsFuzz {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private FormFieldsFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String typed = new String(data, StandardCharsets.UTF_8);
    Answer answer =
        new Answer(
            Map.of("f", List.of(typed), "revision", List.of(typed), "start", List.of(typed)));
    text(answer);
    refusedOrRead(answer, f -> f.email("f").isPresent());
    refusedOrRead(answer, f -> f.mobile("f").isPresent());
    refusedOrRead(answer, f -> f.date("f", TODAY).filter(d -> !d.isAfter(TODAY)).isPresent());
    for (String type : List.of("NIT", "CC", "PA")) {
      refusedOrRead(answer, f -> f.document(SomePortal.named("firm"), type, "f").isPresent());
    }
    refusedOrRead(answer, f -> f.choice("f", List.of("a", "b")).length() == 1);
    Expect.that(answer.revision() >= 0, "a revision is a number");
    Expect.that(
        answer.startToken(new PortalId("alianza"), JourneyKind.RECOVER).isEmpty()
            || typed.length() == 43,
        "a start is a token");
    Expect.that(
        answer.typed().values().stream().noneMatch(t -> t.matches("(?s).*[\\x00\\x07\\x1B].*")),
        "nothing unseen is written back");
  }

  private static void text(Answer answer) {
    FormFields fields = new FormFields(answer);
    String text = fields.text("f", 100);
    Expect.that(text.isEmpty() == !fields.ok(), "text, or a problem");
    Expect.that(Expect.isReadable(text), "what is taken can be kept");
    Expect.that(text.codePointCount(0, text.length()) <= 100, "and is not too long");
  }

  private interface Reading {
    boolean isRead(FormFields fields);
  }

  private static void refusedOrRead(Answer answer, Reading reading) {
    FormFields fields = new FormFields(answer);
    boolean read = reading.isRead(fields);
    Expect.that(read == fields.ok(), "read, or refused");
    for (Problem problem : fields.problems()) {
      Expect.that(problem.field().equals("f"), "beside its field");
    }
  }
}
