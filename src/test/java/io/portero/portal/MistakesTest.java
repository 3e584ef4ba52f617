package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.shared.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of mistake is reported with file, line, what is wrong and what to write instead. A row breaks one thing of a
/// whole portal: the file, what stands there, what stands there instead, and the line of the report.
class MistakesTest {

  private static final String P = "portal.yaml";
  private static final String T = "theme.yaml";
  private static final String LOGO = "assets/logo.svg";
  private static final String MAIL = "messages/recovery-link.es.md";
  private static final String LAW = "legal/data-policy/2026-02-01.es.md";

  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // Guess budgets
        row(
            P,
            "length: 8,",
            "length: 6,",
            "portal.yaml:40:22: error: over the guess budget of 1.0e-04: 3 × 5 × 365 / 10^6 = 5.5e-03 a year",
            "→ length: 8, or fewer tries or codes a day; or exception:"),
        row(
            P,
            "maxPerDay: 5",
            "maxPerDay: 5, exception: A code of eight digits needs no reason",
            "warning: this exception is not needed: the code lives short enough, and 3 × 5 × 365 / 10^8 = 5.5e-05 a year is within"),
        row(
            P,
            "minLength: 8",
            "minLength: 8\n  digits: 8",
            "error: over the guess budget of 1.0e-04: 105 × 3650 / 1.0e+08 = 3.8e-03 in ten years"),
        // SMS
        row(
            P,
            "smsSender:",
            "smsPerDay: 0\n  smsSender:",
            "error: “0” is no number from 1 to 1000000"),
        row(
            P,
            "  recover:\n    - identify: { captcha: true }\n    - prove-by-link: { lifetime: 30m }",
            "  recover:\n    - identify: { captcha: true }\n    - prove-contact: { channels: [sms], length: 9, maxPerDay: 5 }",
            "warning: SMS alone is a weak proof (ASVS 6.6.1), and nobody gets through “recover” once the day's SMS are used up → channels: [sms, email]"),
        // How long codes live
        row(
            P,
            "length: 8, lifetime: 10m",
            "length: 8, lifetime: 30m",
            "portal.yaml:40:",
            "error: whoever comes across a code later must not find it good: it lives longer than 10 minutes (ASVS 6.5.5) → lifetime: 10m; or exception:"),
        row(
            P,
            "length: 8, lifetime: 10m",
            "length: 8, lifetime: 30m, exception: Mail is slow",
            "error: whoever comes across a code later"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate\n    - know-device: { channels: [email], lifetime: 11m }\n",
            "error: “11m” is outside the limits → from 2m to 10m"),
        // YAML
        row(
            P,
            "zone: America",
            "zone: : America",
            "portal.yaml:5:7: error: this is no YAML",
            "→ look at this line's quotes"),
        row(
            P,
            "  - authenticate",
            "\t- authenticate",
            "error: a tab stands where spaces must → two spaces"),
        row(
            P,
            "zone:",
            "zone: America/Bogota\nzone:",
            "portal.yaml:6:1: error: “zone” stands here a second time (first on line 5) → only one"),
        row(
            P,
            "type: password",
            "type: &x password",
            "portal.yaml:27:9: error: anchors and aliases (& and *) are not allowed → the value itself"),
        row(
            P,
            "type: password",
            "type: !!str password",
            "error: the tag tag:yaml.org,2002:str is not allowed"),
        row(
            P,
            "languages: [es, en]",
            "languages: [[[[[[[[[[[[[[[[[[[[[[[[es]]]]]]]]]]]]]]]]]]]]]]]]",
            "error: too many levels inside each other"),
        row(
            P,
            "# baseUrl",
            "---\na: 1\n# baseUrl",
            "portal.yaml:7:1: error: a second document begins here"),
        // Settings
        row(
            P,
            "minLength: 8",
            "minLenght: 8",
            "portal.yaml:28:3: error: “minLenght” is no setting → did you mean “minLength”?"),
        row(
            P,
            "minLength: 8",
            "zzzzzzzz: 8",
            "portal.yaml:28:3: error: “zzzzzzzz” is no setting → one of: breached, contextWords, digits"),
        row(
            P,
            "minLength: 8",
            "minLength: ocho",
            "portal.yaml:28:14: error: “ocho” is no number from 6 to 64 → a number from 6 to 64"),
        row(
            P,
            "type: password",
            "type: [password]",
            "portal.yaml:27:9: error: one value was expected here"),
        row(
            P,
            "type: password",
            "type: pasword",
            "portal.yaml:27:9: error: “pasword” is not known here → did you mean “password”?"),
        row(
            P,
            "captcha: true }\n    - consent",
            "captcha: si }\n    - consent",
            "error: “si” is not known here → one of: altcha, false, images, true"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { captcha: turnstile }",
            "error: this portal does not say how it reaches “turnstile” → at the top of the file captcha: {provider: turnstile, siteKey: …}"),
        row(
            P,
            "policy:\n",
            "captcha: { provider: hcaptcha, siteKey: 10000000-ffff-ffff-ffff-000000000001, use: turnstile }\npolicy:\n",
            "error: this portal does not say how it reaches “turnstile”"),
        row(
            P,
            "policy:\n",
            "captcha: { provider: turnstile }\npolicy:\n",
            "error: “siteKey” is missing → siteKey: the public key from the provider's console"),
        row(
            P,
            "policy:\n",
            "captcha: { siteKey: 0x4AAAAAAAAAAAA }\npolicy:\n",
            "error: “provider” is missing → provider: turnstile"),
        row(
            P,
            "policy:\n",
            "captcha: { provider: turnstyle, siteKey: key }\npolicy:\n",
            "portal.yaml:26:22: error: “turnstyle” is not known here → did you mean “turnstile”?",
            "portal.yaml:26:33: error: “key” is no site key"),
        row(
            P,
            "policy:\n",
            "captcha: { provider: recaptcha, siteKey: 6Lc_aCMTAAAAABx7, secret: 6Lc_bCMTAAAA }\npolicy:\n",
            "portal.yaml:26:60: error: the secret key must not stand in a portal's files → no such line; PORTERO_CAPTCHA_SECRET_DEMO in the server's environment"),
        row(
            P,
            "policy:\n",
            "captcha: { provider: turnstile, siteKey: 0x4AAAAAAAAAAAA, whenDown: open, hosts: [https://a.co] }\npolicy:\n",
            "error: “open” is not known here → one of: closed, work",
            "error: “https://a.co” is no host name"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { captcha: { from: 4 } }",
            "error: “from” counts only for a captcha that is adaptive → adaptive: true beside it; or no from"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { captcha: { adaptive: true, from: 1 } }",
            "error: “1” is no number from 2 to 100"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { captcha: { adaptative: true } }",
            "error: “adaptative” is no setting → did you mean “adaptive”?"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { captcha: [images] }",
            "error: one value was expected here"),
        row(
            P,
            "lifetime: 30m }\n    - choose",
            "lifetime: 30 min }\n    - choose",
            "error: “30 min” is no duration → a number and a unit: 60s, 30m, 12h or 1d"),
        row(
            P,
            "lifetime: 30m }\n    - choose",
            "lifetime: 9d }\n    - choose",
            "error: “9d” is outside the limits → from 5m to 1d"),
        row(
            P,
            "policy:\n",
            "policies:\n",
            "portal.yaml:26:1: error: “policies” is no setting → one of: baseUrl, captcha, contact"),
        row(
            P,
            "policy:\n",
            "policies:\n",
            "error: “policy” is missing → policy: {type: password, minLength: 8}"),
        row(
            P,
            "languages: [es, en]",
            "languages: [es, fr]",
            "portal.yaml:4:17: error: “fr” is not known here"),
        row(
            P,
            "America/Bogota",
            "America/Bogotá",
            "portal.yaml:5:7: error: “America/Bogotá” is no time zone → did you mean “America/Bogota”?"),
        row(
            P,
            "\"demo.localhost\"",
            "\"https://demo\"",
            "portal.yaml:6:9: error: “https://demo” is no host name → lower case, without https:// and without port"),
        row(
            P,
            "# baseUrl: https://acceso.ejemplo.com",
            "baseUrl: http://acceso.ejemplo.com",
            "portal.yaml:7:10: error: “http://acceso.ejemplo.com” is no address that links in mails can begin with"),
        row(
            P,
            "ayuda@demo.example",
            "ayuda",
            "portal.yaml:10:10: error: “ayuda” is no e-mail address → name@organisation.com"),
        row(
            P,
            "email: ayuda@demo.example",
            "phones: [{number: 12}]",
            "error: the number to dial cannot be told from “12” → dial:"),
        row(
            P,
            "  email: ayuda@demo.example",
            "  tutorials: javascript:alert(1)",
            "error: “javascript:alert(1)” is no link",
            "error: people have no way to reach you"),
        row(
            P,
            "smsSender: \"demo\"",
            "smsSender: Cooperación unida",
            "error: “Cooperación unida” cannot be the sender of an SMS → at most 11 plain characters"),
        row(
            P,
            "documentTypes: [NIT]",
            "documentTypes: [NITT]",
            "portal.yaml:20:17: error: the document type “NITT” is not known → did you mean “NIT”?"),
        row(
            P,
            "form: document-or-user",
            "form: nit-or-user",
            "error: “nit-or-user” is not known here → one of: document-and-user, document-or-user, email, user"),
        row(
            P,
            "minLength: 8",
            "minLength: 6",
            "error: this policy is below the product's floor (8 characters; a PIN always is) → exception:"),
        row(
            P,
            "type: password",
            "type: pin\n  breached: true",
            "portal.yaml:28:3: error: a PIN is in every list of leaked passwords"),
        row(
            P,
            "type: password\n  minLength: 8",
            "type: pin\n  minLength: 4",
            "error: this policy is below the product's floor"),
        row(
            P,
            "minLength: 8",
            "minLength: 8\n  upper: 1",
            "portal.yaml:27:3: warning: rules about kinds of characters"),
        // Journeys
        row(
            P,
            "- prove-by-link: { lifetime: 30m }",
            "- prove-by-lnk: { lifetime: 30m }",
            "error: there is no step “prove-by-lnk” → did you mean “prove-by-link”?"),
        row(
            P,
            "  recover:\n",
            "  recuperar:\n",
            "error: there is no journey “recuperar” → one of: change, change-image, invite, recover, register, sign-in"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "",
            "error: nobody can sign in: the journey “sign-in” is missing"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in: []\n",
            "error: the journey “sign-in” has no steps"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate\n    - finish\n",
            "error: “finish” cannot be part of “sign-in” → only: authenticate, identify",
            "error: “sign-in” cannot end in “finish” → - authenticate as the last step"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - know-device: { channels: [email] }\n    - authenticate\n",
            "error: “sign-in” cannot begin with “know-device”",
            "error: “sign-in” cannot end in “authenticate” → - know-device as the last step",
            "error: “know-device” makes sense only after the password or PIN → - authenticate right before it"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate\n    - know-device: { channels: [sms], remember: 2h }\n",
            "error: who has no mobile number would never get the code → channels: [sms, email]",
            "error: “2h” is outside the limits → from 1d to 365d"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate\n    - know-device: { channels: [email], exception: A reason for nothing }\n",
            "error: “exception” is no setting"),
        row(
            P,
            "    - identify: { captcha: true }\n",
            "",
            "error: “recover” cannot begin with “prove-by-link” → one of these first: identify, match-member"),
        row(
            P,
            "    - prove-by-link: { lifetime: 30m }\n",
            "",
            "error: anybody could choose the password: nothing proves who it is before “choose-credentials”"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - finish\n    - choose-credentials",
            "error: “recover” cannot end in “choose-credentials” → - finish as the last step"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - finish",
            "error: nobody chooses a password or PIN in “recover”"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - reset-by-code\n    - choose-credentials\n    - finish",
            "error: “reset-by-code” asks for the new password itself"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - choose-credentials\n    - choose-credentials\n    - finish",
            "error: “choose-credentials” stands twice in “recover” → it once"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { haveCode: true }",
            "error: haveCode leads to a page that is not there"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { kinds: [cliente] }",
            "error: “cliente” is not known here → did you mean “client”?"),
        row(
            P,
            "identify: { captcha: true }",
            "match-member",
            "error: “match-member” asks for the entity, but the portal names none"),
        row(
            P,
            "channels: [email]",
            "channels: [sms, email]",
            "error: nobody is asked for a mobile number in “register” → channels: [email]"),
        row(P, "channels: [email], ", "", "error: “channels” is missing → channels: [sms, email]"),
        row(
            P,
            "document: data-policy",
            "document: data-polisy",
            "error: “data-polisy” is not known here → did you mean “data-policy”?"),
        row(
            P,
            "    - consent:\n        - { purpose: data, document: data-policy, required: true }\n",
            "    - consent\n",
            "error: “consent” has nothing to agree to"),
        row(
            P,
            "form: document-or-user",
            "form: document-and-user",
            "error: accounts of this portal sign in with a user name, but nobody chooses one → choose-credentials: {userName: true}"),
        row(
            P,
            "- choose-credentials\n    - finish\n\n  invite",
            "- choose-credentials: { userName: true }\n    - finish\n\n  invite",
            "error: a user name cannot be changed in “recover”"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate: { recognition: true }\n",
            "error: “authenticate” must know whose account it is → - identify before it",
            "error: sign-in shows an image and phrase that nobody chooses when registering"),
        // Texts
        row(
            "texts/es.yaml",
            "    title: ¡Bienvenido!",
            "    tittle: ¡Bienvenido!",
            "texts/es.yaml:11:13: error: no page has a text “sign-in.authenticate.tittle” → did you mean “",
            "title”?"),
        row(
            "texts/es.yaml",
            "    title: ¡Bienvenido!\n",
            "",
            "texts/en.yaml:11:12: error: “sign-in.authenticate.title” is not said in every language of the portal → sign-in.authenticate.title in texts/es.yaml too"),
        row(
            "texts/es.yaml",
            "¡Bienvenido!",
            "¡Bienvenido, {nombre}!",
            "texts/es.yaml:11:12: error: nobody fills in {nombre} here → one of:"),
        row(
            "texts/es.yaml",
            "Su cuenta está lista",
            "Listo\n    text: Ya {usr}",
            "error: nobody fills in {usr} here → did you mean {user}?"),
        row(
            "texts/es.yaml",
            "  name: \"Demo\"",
            "  name: \"\"",
            "texts/es.yaml: error: this portal needs the text “brand.name”"),
        row(
            "texts/es.yaml",
            "    title: ¡Bienvenido!",
            "    title: [¡Bienvenido!]",
            "texts/es.yaml:11:12: error: “sign-in.authenticate.title” must be words, not a list"),
        // Messages
        row(
            MAIL,
            "{expiresAt}",
            "{expires}",
            "messages/recovery-link.es.md:10:42: error: nobody fills in {expires} here"),
        row(
            MAIL,
            "](link)",
            "](enlace)",
            "error: nobody fills in {enlace} here",
            "error: without {link} this message is worthless → {link} in the text"),
        row(
            MAIL,
            "---\nsubject",
            "subject",
            "messages/recovery-link.es.md:1: error: the file does not begin with its settings"),
        row(
            MAIL,
            "subject: Recuperar contraseña\n---\n",
            "subject: Recuperar contraseña\n",
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
            "messages/recovery-link.es.md:10:1: error: HTML stands here: <script>alert(1)</script> sirve una sola vez"),
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
            "error: the link leads to a place that is not allowed: //evil.example"),
        // Face
        row(
            T,
            "accent-soft:",
            "acent-soft:",
            "theme.yaml:7:1: error: “acent-soft” is no token that a portal may set → did you mean “accent-soft”?"),
        row(
            T,
            "light: \"#7a3413\"",
            "light: brown",
            "theme.yaml:4:18: error: “brown” is no colour → six hexadecimal digits in quotes"),
        row(
            T,
            "accent: { light: \"#7a3413\", dark: \"#f0b796\" }",
            "accent: #7a3413",
            "theme.yaml:4:1: error: “accent” has no value (an unquoted # begins a comment) → the colour in quotes"),
        row(
            T,
            "on-accent: { light: \"#ffffff\"",
            "on-accent: { light: \"#c08a70\"",
            "theme.yaml:6:1: error: on-accent on accent has a contrast of 3.05:1 in light, and needs 4.5:1 → for light, on-accent as far as"),
        row(
            T,
            "radius-button: \"8px\"",
            "radius-button: \"8px; background: url(x)\"",
            "theme.yaml:11:16: error: “8px; background: url(x)” is not allowed as a value"),
        row(
            T,
            "radius-button: \"8px\"",
            "band: \"url(https://evil.example/x.png)\"",
            "is not allowed as a value"),
        row(
            LOGO,
            "<rect",
            "<script>alert(1)</script><rect",
            "assets/logo.svg:2: error: <script> is not allowed in a logo → shapes only"),
        row(
            LOGO,
            "<path fill",
            "<path onload=\"x()\" fill",
            "assets/logo.svg:3: error: onload=“x()” is not allowed in a logo"),
        row(
            LOGO,
            "fill=\"#f0b796\"",
            "fill=\"url(https://evil.example/x)\"",
            "assets/logo.svg:2: error: fill=“url(https://evil.example/x)” is not allowed"),
        row(
            LOGO,
            " viewBox=\"0 0 72 72\"",
            "",
            "assets/logo.svg:1: error: the picture does not say how large its drawing is"),
        row(LOGO, "</svg>", "</svgg>", "assets/logo.svg:4:6: error: the picture is no SVG"),
        row(
            LOGO,
            "<svg",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg",
            "error: the picture is no SVG"));
  }

  private static Arguments row(String file, String from, String to, String... said) {
    return Arguments.of(file, from, to, said);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("mistakes")
  @Asvs({"1.3.4", "1.5.1", "6.2.1", "6.5.4"})
  void aMistakeIsReportedWithItsPlaceAndWhatToWrite(
      String file, String from, String to, String[] said) {
    BrokenPortal portal = new BrokenPortal(folder).change(file, from, to);

    assertThat(portal.report(Language.EN)).contains(said);
    assertThat(portal.report(Language.ES).lines())
        .hasSameSizeAs(portal.report(Language.EN).lines().toList());
    assertThat(portal.report(Language.ES)).doesNotContain("→ ?");
  }

  @Test
  @DisplayName(
      "C7 a code lives longer than ten minutes where its definition says why, and nowhere else")
  @Asvs("6.5.5")
  void longLife() {
    BrokenPortal portal = new BrokenPortal(folder).change(P, "lifetime: 10m", "lifetime: 11m");
    assertThat(portal.report(Language.EN)).contains("portal.yaml:40:").contains("(ASVS 6.5.5)");
    assertThat(portal.report(Language.ES)).contains("dura más de 10 minutos (ASVS 6.5.5)");
    assertThat(portal.check().ok()).isFalse();

    portal.change(
        P, "lifetime: 11m", "lifetime: 11m, exception: Their mail takes a quarter of an hour");
    assertThat(portal.report(Language.EN)).isEmpty();
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    BrokenPortal portal =
        new BrokenPortal(folder)
            .change(P, "minLength: 8", "minLenght: 8")
            .change(P, "America/Bogota", "Bogota")
            .change("texts/en.yaml", "title: Welcome!", "tittle: Welcome!")
            .delete("help.en.md")
            .change(LOGO, "<rect", "<image");

    assertThat(portal.report(Language.EN))
        .contains(
            "“minLenght”",
            "“Bogota”",
            "tittle",
            "help.en.md: error: this file is missing",
            "<image>");
    assertThat(portal.check().ok()).isFalse();
  }

  @Test
  void aFileThatIsNoUtf8IsReportedWithLineAndByte() {
    byte[] latin1 = "a: 1\nname: años\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(new BrokenPortal(folder).write("texts/es.yaml", latin1).report(Language.EN))
        .contains(
            "texts/es.yaml:2:8: error: the byte 0xF1 is no UTF-8 text → save the file as UTF-8");
  }

  @Test
  void aNulByteIsReported() {
    assertThat(new BrokenPortal(folder).write("texts/es.yaml", "a: 1\nb: \0\n").report(Language.EN))
        .contains("texts/es.yaml:2:4: error: the control character U+0000 stands here");
  }

  @Test
  void excelsByteOrderMarkAndWindowsLinesAreNoMistake() {
    BrokenPortal portal = new BrokenPortal(folder);
    portal.write(P, "\uFEFF" + portal.read(P).replace("\n", "\r\n"));

    assertThat(portal.report(Language.EN)).isEmpty();
  }

  @Test
  void missingAndStrayFilesAreReported() {
    BrokenPortal portal =
        new BrokenPortal(folder)
            .delete("texts/en.yaml")
            .delete("legal/data-policy/2026-02-01.en.md")
            .delete("messages/security-code.en.md")
            .write("them.yaml", "")
            .write("messages/recovery-lnk.es.md", "")
            .write("legal/data-policy/v2.html", "");

    assertThat(portal.report(Language.EN).lines())
        .contains(
            "texts/en.yaml: error: this file is missing → make it; `portero portal new demo` makes a whole example to copy from",
            "them.yaml: error: nobody reads a file or folder called “them.yaml” → did you mean “theme.yaml”?",
            "messages/recovery-lnk.es.md: error: no message is called “recovery-lnk” → did you mean “recovery-link”?")
        .anyMatch(
            l -> l.startsWith("legal/data-policy/2026-02-01.en.md: error: this file is missing"))
        .anyMatch(l -> l.startsWith("messages/security-code.en.md: error: this file is missing"))
        .anyMatch(
            l -> l.startsWith("legal/data-policy/v2.html: error: this is no name of a version"));
  }

  @Test
  void aLogoThatIsTooBigIsReported() {
    String big = "<svg viewBox=\"0 0 1 1\">" + " ".repeat(20_000) + "</svg>";

    assertThat(new BrokenPortal(folder).write(LOGO, big).report(Language.EN))
        .contains("assets/logo.svg: error: the file has 20029 bytes → at most 16384");
  }

  @Test
  void twoPortalsCannotHaveTheSameHost() {
    BrokenPortal portal = new BrokenPortal(folder);
    new NewPortal(folder, java.time.LocalDate.EPOCH).create("other", "Other");
    portal.change(P, "demo.localhost", "other.localhost");

    assertThat(portal.check().report(Language.EN))
        .contains(
            "other/portal.yaml:6:9: error: the host “other.localhost” belongs to another portal (")
        .contains("demo/portal.yaml:6:9)");
  }

  @Test
  void aFolderThatCannotBeAPortalIsReported() throws Exception {
    java.nio.file.Files.createDirectories(folder.resolve("Mi Portal"));

    assertThat(PortalCheck.of(folder).report(Language.EN))
        .contains("Mi Portal: error: a portal cannot be called “Mi Portal”");
    assertThat(PortalCheck.of(folder.resolve("nowhere")).report(Language.EN))
        .contains("nowhere: error: there is no such folder");
  }

  @Test
  @DisplayName("the start is refused with the same report, in the operator's language")
  void theStartIsRefused() {
    PortalCheck check = new BrokenPortal(folder).change(P, "minLength: 8", "minLenght: 8").check();

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                PortalMistakes.class, check::portals))
        .hasMessageContaining(check.report(Language.EN))
        .satisfies(e ->
            assertThat(e.in(Language.ES.locale()))
                .contains(check.report(Language.ES))
                .contains("¿quiso decir «minLength»?"));
  }
}
