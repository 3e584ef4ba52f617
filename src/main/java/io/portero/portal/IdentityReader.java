package io.portero.portal;

import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may sign in and with what: `documentTypes`, `kinds` and `policy` of `portal.yaml`.
final class IdentityReader {

  /// The DIAN's types with lengths that refuse little; a portal can say its own.
  private static final Map<String, DocumentType> USUAL = usual();

  private static final Map<String, IdentityForm> FORMS =
      Map.of(
          "document-and-user", IdentityForm.DOCUMENT_AND_USER,
          "user", IdentityForm.USER,
          "document-or-user", IdentityForm.DOCUMENT_OR_USER,
          "email", IdentityForm.EMAIL);

  private final Report report;

  IdentityReader(Report report) {
    this.report = report;
  }

  Portal.Identity read(YamlFields portal) {
    Map<String, DocumentType> types = new LinkedHashMap<>();
    portal
        .node("documentTypes")
        .ifPresent(node ->
            portal.list(node, this::documentType).forEach(t -> putOnce(types, t.id(), t, node)));
    List<AccountKind> kinds =
        portal
            .required("kinds", "company: {form: document-and-user, documentTypes: [NIT]}")
            .map(node -> kinds(YamlFields.of(node, report), types))
            .orElse(List.of());
    SecretPolicy policy =
        new PolicyReader(report)
            .read(
                portal
                    .required("policy", "{type: password, minLength: 8}")
                    .map(node -> YamlFields.of(node, report))
                    .orElse(YamlFields.none(portal.place(), report)));
    return new Portal.Identity(List.copyOf(types.values()), kinds, policy);
  }

  /// `NIT`, or `{id: NIT, dianCode: 31, digitsOnly: true, minLength: 6, maxLength: 15}`.
  private Optional<DocumentType> documentType(Node node) {
    if (node instanceof Scalar name) {
      DocumentType type = USUAL.get(name.value());
      if (type == null) {
        YamlFields.unknown(
            report, name.place(), "unknown-document-type", name.value(), USUAL.keySet());
      }
      return Optional.ofNullable(type);
    }
    YamlFields f = YamlFields.of(node, report);
    String id = f.text("id", "NIT");
    DocumentType usual = USUAL.getOrDefault(id, new DocumentType(id, 0, false, 1, 20));
    if (usual.dianCode() == 0) {
      f.required("dianCode", "31");
    }
    DocumentType type =
        new DocumentType(
            id,
            f.number("dianCode", usual.dianCode(), 1, 99),
            f.flag("digitsOnly", usual.digitsOnly()),
            f.number("minLength", usual.minLength(), 1, 20),
            f.number("maxLength", usual.maxLength(), 1, 20));
    f.finish();
    return id.isEmpty() ? Optional.empty() : Optional.of(type);
  }

  private List<AccountKind> kinds(YamlFields kinds, Map<String, DocumentType> types) {
    Map<String, AccountKind> read = new LinkedHashMap<>();
    for (var entry : kinds.entries()) {
      YamlFields f = YamlFields.of(entry.value(), report);
      f.required("form", "document-and-user");
      IdentityForm form = f.choice("form", FORMS).orElse(IdentityForm.EMAIL);
      List<String> offered = StepVocabulary.words(f, "documentTypes", types.keySet());
      boolean asksDocument =
          form == IdentityForm.DOCUMENT_AND_USER || form == IdentityForm.DOCUMENT_OR_USER;
      if (asksDocument && offered.isEmpty()) {
        offered = List.copyOf(types.keySet());
      }
      if (asksDocument && types.isEmpty()) {
        report.error(f.place(), "kind-needs-types", "kind", entry.key().value());
      }
      f.finish();
      read.put(entry.key().value(), new AccountKind(entry.key().value(), form, offered));
    }
    if (read.isEmpty()) {
      report.error(kinds.place(), "no-kinds");
    }
    return List.copyOf(read.values());
  }

  private void putOnce(Map<String, DocumentType> types, String id, DocumentType type, Node where) {
    if (types.putIfAbsent(id, type) != null) {
      report.error(where.place(), "twice", "value", id);
    }
  }

  private static Map<String, DocumentType> usual() {
    Map<String, DocumentType> types = new LinkedHashMap<>();
    List.of(
            new DocumentType("CC", 13, true, 3, 10),
            new DocumentType("CE", 22, false, 3, 12),
            new DocumentType("NIT", 31, true, 5, 15),
            new DocumentType("NIT-EXT", 50, false, 3, 20),
            new DocumentType("PA", 41, false, 4, 20),
            new DocumentType("PEP", 47, false, 5, 15),
            new DocumentType("PPT", 48, false, 5, 15),
            new DocumentType("RC", 11, true, 8, 11),
            new DocumentType("TI", 12, true, 8, 11))
        .forEach(t -> types.put(t.id(), t));
    return types;
  }
}
