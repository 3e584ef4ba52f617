package io.portero.portal;

import static io.portero.portal.MistakesTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// What is wrong in what a portal says: texts, messages, legal documents and help.
final class WordMistakes {

  private static final String MAIL = "messages/recovery-link.es.md";
  private static final String LAW = "legal/data-policy/2026-02-01.es.md";

  private WordMistakes() {}

  static Stream<Arguments> rows() {
    return Stream.of(
        // Texts
        row(
            "texts/es.yaml",
            "    title: ¡Bienvenido!",
            "    tittle: ¡Bienvenido!",
            "texts/es.yaml:13:13: error: no page has a text “sign-in.authenticate.tittle” → did you mean “",
            "title”?"),
        row(
            "texts/es.yaml",
            "    title: ¡Bienvenido!\n",
            "",
            "texts/en.yaml:13:12: error: “sign-in.authenticate.title” is missing in some of the portal's languages → sign-in.authenticate.title in texts/es.yaml too"),
        row(
            "texts/es.yaml",
            "¡Bienvenido!",
            "¡Bienvenido, {nombre}!",
            "texts/es.yaml:13:12: error: {nombre} has no value here → one of:"),
        row(
            "texts/es.yaml",
            "Su cuenta está lista",
            "Listo\n    text: Ya {usr}",
            "error: {usr} has no value here → did you mean {user}?"),
        row(
            "texts/es.yaml",
            "  name: \"Demo\"",
            "  name: \"\"",
            "texts/es.yaml: error: this portal needs the text “brand.name”"),
        row(
            "texts/es.yaml",
            "    title: ¡Bienvenido!",
            "    title: [¡Bienvenido!]",
            "texts/es.yaml:13:12: error: “sign-in.authenticate.title” must be words, not a list"),
        // Messages
        row(
            MAIL,
            "{expiresAt}",
            "{expires}",
            "messages/recovery-link.es.md:10:21: error: {expires} has no value here"),
        row(
            MAIL,
            "](link)",
            "](enlace)",
            "error: {enlace} has no value here",
            "error: without {link} this message is worthless → {link} in the text"),
        row(
            MAIL,
            "](notMe)",
            "](help)",
            "error: without {notMe} this message is worthless → {notMe} in the text"),
        row(
            MAIL,
            "---\nsubject",
            "subject",
            "messages/recovery-link.es.md:1: error: the file does not begin with its settings"),
        row(
            MAIL,
            "subject: Recuperar {secret}\n---\n",
            "subject: Recuperar {secret}\n",
            "messages/recovery-link.es.md:1: error: the settings at the beginning do not end"),
        row(
            MAIL,
            "subject:",
            "asunto:",
            "messages/recovery-link.es.md:2:1: error: “asunto” is no setting",
            "error: “subject” is missing"),
        row(
            MAIL,
            "Este enlace",
            "<script>alert(1)</script>",
            "messages/recovery-link.es.md:10:1: error: HTML stands here: <script>alert(1)</script> vence"),
        row(
            MAIL,
            "Este enlace",
            "![x](https://example.com/x.png)",
            "error: pictures are not shown here: https://example.com/x.png"),
        row(
            "messages/security-code.es.md",
            "Vence en {lasts}. No lo comparta",
            "Expiración: {lasts}. No lo comparta",
            "messages/security-code.es.md:3:6: error: “ó” does not fit a plain SMS"),
        row(
            "messages/security-code.es.md",
            "No lo comparta con nadie.",
            "No lo comparta con nadie, ni siquiera con quien diga que llama de nuestra parte, porque nunca se lo pediremos por ningun medio a ninguna hora del dia.",
            "error: with its values the SMS has up to "),
        // Legal documents and help
        row(
            LAW,
            "inForceSince: 2026-02-01",
            "inForceSince: 31/02/2026",
            "legal/data-policy/2026-02-01.es.md:3:1: error: “31/02/2026” is no date → year-month-day, such as 2026-02-01"),
        row(
            LAW,
            "inForceSince: 2026-02-01",
            "inForceSince: 2026-01-01",
            "error: the languages disagree about the first day: 2026-01-01 and 2026-02-01"),
        row(LAW, "title:", "titulo:", "error: “titulo” is no setting", "error: “title” is missing"),
        row(
            "help.es.md",
            "(recover)",
            "(javascript:alert)",
            "help.es.md:5:7: error: the link leads to a place that is not allowed: javascript:alert"),
        row(
            "help.es.md",
            "(recover)",
            "(//evil.example)",
            "error: the link leads to a place that is not allowed: //evil.example"));
  }
}
