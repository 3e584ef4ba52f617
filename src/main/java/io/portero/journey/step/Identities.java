package io.portero.journey.step;

import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.View.KindChoice;
import io.portero.portal.AccountKind;
import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.Nit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person types to say whose account it is, for each form of identity.
final class Identities {

  private static final int USER_MAX = 100;

  private Identities() {}

  static List<KindChoice> choices(Portal portal, List<String> kinds) {
    return kinds.stream()
        .map(portal::kind)
        .map(k -> new KindChoice(k.id(), k.form(), types(portal, k)))
        .toList();
  }

  /// Reads the identity's fields; facts only, nobody is looked up.
  static Fact.Asked read(Portal portal, List<String> kinds, Answer answer, FormFields fields) {
    String kindId = fields.choice("kind", kinds);
    AccountKind kind = portal.kind(kindId.isEmpty() ? kinds.getFirst() : kindId);
    Map<String, String> typed = new LinkedHashMap<>();
    switch (kind.form()) {
      case DOCUMENT_AND_USER -> {
        String type = fields.choice("documentType", kind.documentTypes());
        Optional<DocumentNumber> number = fields.document(portal, type, "documentNumber");
        typed.put("documentType", type);
        typed.put("documentNumber", number.map(DocumentNumber::written).orElse(""));
        typed.put("user", fields.text("user", USER_MAX));
        Nit.read(answer.text("documentNumber"))
            .filter(r -> type.equals("NIT") && r.digitTyped().isPresent())
            .ifPresent(r -> typed.put("digit", String.valueOf(r.digitTyped().getAsInt())));
      }
      case USER -> typed.put("user", fields.text("user", USER_MAX));
      case DOCUMENT_OR_USER -> typed.put("login", fields.text("login", USER_MAX));
      case EMAIL -> typed.put("email", fields.email("email").map(EmailAddress::value).orElse(""));
    }
    return new Fact.Asked(kind.id(), typed, typed.getOrDefault("email", ""));
  }

  /// What one field that takes any identity of the portal can mean, whatever its kinds: NIT, user or e-mail (C4).
  static List<LoginKey> any(Portal portal, Answer answer, FormFields fields) {
    String login = fields.text("login", 254);
    Map<String, String> typed = Map.of("login", login, "user", login, "email", login);
    return portal.identity().kinds().stream()
        .flatMap(kind -> LoginKeys.candidates(kind, typed).stream())
        .distinct()
        .toList();
  }

  /// What to call the person's user: what they typed, or its document.
  static String shown(Fact.Asked asked) {
    Map<String, String> typed = asked.typed();
    return typed.getOrDefault("user", typed.getOrDefault("login", typed.getOrDefault("email", "")));
  }

  /// The number that was understood, when a NIT was typed with its digit (A4).
  static Optional<String> numberUsed(Fact.Asked asked) {
    return Optional.ofNullable(asked.typed().get("digit"))
        .map(_ -> asked.typed().getOrDefault("documentNumber", "").split("-", 2)[0]);
  }

  private static List<DocumentType> types(Portal portal, AccountKind kind) {
    return kind.documentTypes().stream().flatMap(t -> portal.documentType(t).stream()).toList();
  }

  static Map<String, String> typedBefore(Facts facts) {
    Map<String, String> typed = new HashMap<>();
    facts
        .find(Fact.Asked.class)
        .ifPresent(asked -> {
          typed.putAll(asked.typed());
          typed.put("kind", asked.kind());
        });
    return typed;
  }
}
