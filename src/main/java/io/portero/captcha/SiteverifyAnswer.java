package io.portero.captcha;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a provider answers. Only what a person's token cannot bring about counts as the provider's own failure: else whoever
/// sends a clever token could have the weaker way stand in.
final class SiteverifyAnswer {

  /// What is the operator's or the provider's to mend, not the person's.
  private static final Set<String> NOT_THE_TOKEN =
      Set.of(
          "missing-input-secret",
          "invalid-input-secret",
          "sitekey-secret-mismatch",
          "internal-error");

  private SiteverifyAnswer() {}

  static SiteverifyResult read(int status, byte[] body) {
    if (status / 100 == 4 && status != 408 && status != 429) {
      return failed(json(body)).orElse(new SiteverifyResult.Bad());
    }
    if (status != 200) {
      return new SiteverifyResult.Down("HTTP " + status);
    }
    JsonNode json = json(body);
    JsonNode success = json.path("success");
    if (!success.isBoolean()) {
      return new SiteverifyResult.Down("no verdict in its answer");
    }
    return success.booleanValue()
        ? new SiteverifyResult.Good(text(json, "hostname"), text(json, "action"))
        : failed(json).orElse(new SiteverifyResult.Bad());
  }

  private static Optional<SiteverifyResult> failed(JsonNode json) {
    for (JsonNode code : json.path("error-codes")) {
      if (code.isString() && NOT_THE_TOKEN.contains(code.stringValue())) {
        return Optional.of(new SiteverifyResult.Down(code.stringValue()));
      }
    }
    return Optional.empty();
  }

  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() ? value.stringValue() : "";
  }

  private static JsonNode json(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return JsonMapper.shared().missingNode();
    }
  }
}
