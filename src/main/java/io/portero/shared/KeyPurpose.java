package io.portero.shared;

/// What a key of the house is for. [Keys] derives another one for each, so that nobody can compute with the key of one purpose
/// what belongs to another. The table of keys in `docs/security-decisions.md` is made from these.
public enum KeyPurpose {
  KEY_ID("key.id", Algorithm.HKDF, "names the master key without telling it"),
  CREDENTIAL_PEPPER("credential.pepper", Algorithm.HMAC, "passwords and PINs, before Argon2id"),
  VERIFICATION_CODE("verification.code", Algorithm.HMAC, "codes"),
  VERIFICATION_LINK("verification.link", Algorithm.HMAC, "tokens of links"),
  KNOWN_DEVICE("known-device", Algorithm.HMAC, "tokens of remembered devices"),
  VERIFICATION_NOT_ME("verification.not-me", Algorithm.HMAC, "tokens of \"this was not me\""),
  JOURNEY_TOKEN("journey-token", Algorithm.HMAC, "tokens of journeys"),
  SESSION("session", Algorithm.HMAC, "tokens of sessions"),
  GUARD_ATTEMPTS("guard.attempts", Algorithm.HMAC, "whose tries are counted"),
  GUARD_LIMITS("guard.limits", Algorithm.HMAC, "whose limits are counted"),
  GUARD_TOTALS(
      "guard.totals",
      Algorithm.HMAC,
      "whose tries are counted in all, over all spellings and networks"),
  GUARD_CODE_ATTEMPTS(
      "guard.code-attempts", Algorithm.HMAC, "by whom tries of a mailed code are counted"),
  GUARD_SPRAYS(
      "guard.sprays",
      Algorithm.HMAC,
      "what guessing that goes wide has in common: of a secret 16 bits"),
  CAPTCHA_BROWSER("guard.browser", Algorithm.HMAC, "which browser got a captcha"),
  CAPTCHA_PUZZLE("guard.puzzle", Algorithm.HMAC, "what a captcha shows"),
  CAPTCHA_TOKEN("guard.captcha", Algorithm.AES_GCM, "captcha tickets and passes"),
  NOTIFICATION_OUTBOX("notification.outbox", Algorithm.AES_GCM, "messages that wait"),
  WEB_ANSWER(
      "web.answer",
      Algorithm.AES_GCM,
      "what was typed into a refused form, in its browser's cookie"),
  RECOGNITION_DECOY(
      "recognition.decoy", Algorithm.HMAC, "images and phrases of users who do not exist"),
  MASKED_ADDRESS("masked-address", Algorithm.HMAC, "masks of addresses that do not exist"),
  AUDIT_ENTRY("audit.entry", Algorithm.HMAC, "rows of the record"),
  AUDIT_LINK("audit.link", Algorithm.HMAC, "the chain of the record"),
  AUDIT_HEAD("audit.head", Algorithm.HMAC, "the chain's end");

  /// What the key is used with.
  public enum Algorithm {
    HKDF("HKDF-SHA-256"),
    HMAC("HMAC-SHA-256"),
    AES_GCM("AES-256-GCM");

    private final String text;

    Algorithm(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private final String label;
  private final Algorithm algorithm;
  private final String protects;

  KeyPurpose(String label, Algorithm algorithm, String protects) {
    this.label = label;
    this.algorithm = algorithm;
    this.protects = protects;
  }

  /// HKDF's `info`. Never to be changed: what was made with the key of another label would not be recognised any more.
  public String label() {
    return label;
  }

  public Algorithm algorithm() {
    return algorithm;
  }

  /// What would be lost with this key, in a few words.
  public String protects() {
    return protects;
  }
}
