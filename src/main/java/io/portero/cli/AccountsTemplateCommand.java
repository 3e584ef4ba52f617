package io.portero.cli;

import io.portero.portal.AccountKind;
import io.portero.portal.IdentityForm;
import io.portero.portal.Portal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// `accounts template`.
@Command(
    name = "template",
    description =
        "Writes an example of the file that accounts import reads: the columns that the portal needs, a line for each kind.")
final class AccountsTemplateCommand extends TemplateAction {

  @Override
  String csv(Portal portal) {
    boolean documents =
        portal.identity().kinds().stream().anyMatch(AccountsTemplateCommand::hasDocument);
    boolean users = portal.identity().kinds().stream().anyMatch(AccountsTemplateCommand::hasUser);
    List<String> header = new ArrayList<>(List.of("kind"));
    header.addAll(documents ? List.of("documentType", "documentNumber") : List.of());
    header.addAll(users ? List.of("user") : List.of());
    header.addAll(List.of("name", "email", "mobile", "passwordHash"));
    var csv = new StringBuilder(String.join(";", header)).append('\n');
    for (AccountKind kind : portal.identity().kinds()) {
      csv.append(String.join(";", line(portal, kind, documents, users))).append('\n');
    }
    return csv.toString();
  }

  private static List<String> line(
      Portal portal, AccountKind kind, boolean documents, boolean users) {
    List<String> line = new ArrayList<>(List.of(kind.id()));
    if (documents) {
      boolean has = hasDocument(kind) && !kind.documentTypes().isEmpty();
      String type = has ? kind.documentTypes().getFirst() : "";
      line.add(type);
      line.add(portal.documentType(type).map(SampleNumber::of).orElse(""));
    }
    if (users) {
      line.add(hasUser(kind) ? "usuario." + kind.id() : "");
    }
    line.addAll(
        List.of("Nombre De Ejemplo", "ejemplo." + kind.id() + "@correo.example", "3175550101", ""));
    return line;
  }

  private static boolean hasDocument(AccountKind kind) {
    return kind.form() == IdentityForm.DOCUMENT_AND_USER
        || kind.form() == IdentityForm.DOCUMENT_OR_USER;
  }

  private static boolean hasUser(AccountKind kind) {
    return kind.form() != IdentityForm.EMAIL;
  }
}
