package io.portero.cli;

import io.portero.member.Registry;
import io.portero.member.Registry.Listed;
import io.portero.member.Registry.Search;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which member a command works on: `@Mixin MemberOptions who`.
final class MemberOptions {

  @Option(
      names = "--document",
      paramLabel = "TYPE:NUMBER",
      required = true,
      description = "Such as CC:52890511.")
  private String document = "";

  @Option(
      names = "--entity",
      paramLabel = "ID",
      description = "The entity of the portal, if several know the document.")
  private String entity = "";

  /// @throws Refusal if there is none, or several entities have one
  Listed of(Portal portal, CommandContext context) {
    var search = new Search(entity, "", Optional.of(DocumentOption.read(portal, document)), false);
    List<Listed> found = context.bean(Registry.class).page(portal.id(), search, null, 2);
    if (found.isEmpty()) {
      throw new Refusal(
          "No member of the portal has this document.",
          "Ningún asociado del portal tiene ese documento.");
    }
    if (found.size() > 1) {
      throw new Refusal(
          "Several entities have this member: say --entity.",
          "Varias entidades tienen este asociado: indique --entity.");
    }
    return found.getFirst();
  }
}
