package io.portero.cli;

import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import java.util.Locale;
import picocli.CommandLine.Command;

/// `members template`.
@Command(
    name = "template",
    description =
        "Writes an example of the file that members import reads, with a line for each type of document.")
final class MembersTemplateCommand extends TemplateAction {

  @Override
  String csv(Portal portal) {
    var csv = new StringBuilder("documentType;documentNumber;issuedOn;name;mobile;email\n");
    int n = 1;
    for (DocumentType type : portal.identity().documentTypes()) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s;%s;2004-08-17;Persona De Ejemplo %d;317555010%d;ejemplo%d@correo.example\n",
              type.id(),
              SampleNumber.of(type),
              n,
              n % 10,
              n));
      n++;
    }
    return csv.toString();
  }
}
