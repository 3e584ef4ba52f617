package io.portero.portal;

import static io.portero.portal.MistakesTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// What is wrong in a portal's definition but for its journeys.
final class SettingMistakes {

  private static final String P = "portal.yaml";

  private SettingMistakes() {}

  static Stream<Arguments> rows() {
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
            "error: over the guess budget of 1.0e-04: 1035 × 3650 / 1.0e+08 = 3.8e-02 in ten years"),
        // SMS
        row(
            P,
            "smsSender:",
            "smsPerDay: 0\n  smsSender:",
            "error: “0” does not fit here → a number from 1 to 1000000"),
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
            "error: the code lives longer than 10 minutes: whoever comes across it later must not be able to use it (ASVS 6.5.5) → lifetime: 10m; or exception:"),
        row(
            P,
            "length: 8, lifetime: 10m",
            "length: 8, lifetime: 30m, exception: Mail is slow",
            "error: the code lives longer than 10 minutes: whoever comes across it later"),
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
            "portal.yaml:5:7: error: from here on this is not understood as YAML",
            "→ look at the quotes"),
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
            "portal.yaml:28:14: error: “ocho” does not fit here → a number from 6 to 64"),
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
            "portal.yaml:26:60: error: the secret key must not stand in a portal's files → delete this line, set PORTERO_CAPTCHA_SECRET_DEMO in the server's environment"),
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
            "error: “1” does not fit here → a number from 2 to 100"),
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
            "email: ayuda@demo.example",
            "whatsapp: wa.me/12",
            "error: “wa.me/12” is no number for WhatsApp → whatsapp:"),
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
            "portal.yaml:27:3: warning: rules about kinds of characters"));
  }
}
