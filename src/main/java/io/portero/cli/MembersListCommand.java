package io.portero.cli;

import io.portero.member.Member;
import io.portero.member.MemberImport;
import io.portero.member.Registry;
import io.portero.member.Registry.Listed;
import io.portero.member.Registry.Search;
import io.portero.portal.Portal;
import io.portero.shared.Ids;
import io.portero.shared.Refusal;
import io.portero.terminal.Console;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `members list`: one member a line, separated by tabs. Address and number are masked.
@Command(
    name = "list",
    description =
        "Lists members: entity, document, name, mobile and e-mail (masked), active or suspended; some at a time.")
final class MembersListCommand extends PortalAction {

  @Option(names = "--entity", paramLabel = "ID", description = "Of this entity only.")
  private String entity = "";

  @Option(names = "--document", paramLabel = "TYPE:NUMBER", description = "With this document.")
  private @Nullable String document;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Whose name has this in it; case and accents do not matter.")
  private String name = "";

  @Option(names = "--suspended", description = "The suspended ones only.")
  private boolean suspended;

  @Option(names = "--frozen", hidden = true)
  private void formerly(boolean asked) {
    suspended |= asked;
  }

  @Option(names = "--limit", paramLabel = "N", description = "Most at a time (default: 100).")
  private int limit = 100;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Goes on after this one, as the list before said.")
  private @Nullable String after;

  @Override
  int work(Portal portal, CommandContext context) {
    if (!entity.isEmpty()) {
      MemberImport.requireEntity(portal, entity);
    }
    int most = Math.clamp(limit, 1, 10_000);
    var search =
        new Search(
            entity,
            name.strip(),
            Optional.ofNullable(document).map(typed -> DocumentOption.read(portal, typed)),
            suspended);
    List<Listed> page = context.bean(Registry.class).page(portal.id(), search, from(), most + 1);
    if (page.isEmpty()) {
      Console.current().err().println(Localized.text("There is none.", "No hay ninguno."));
    } else {
      Output.forPeople(MembersListCommand::heading);
    }
    page.stream().limit(most).forEach(MembersListCommand::show);
    if (page.size() > most) {
      Console.current()
          .err()
          .println(
              Localized.text(
                  "There are more: --after %s",
                  "Hay más: --after %s", page.get(most - 1).member().id()));
    }
    return 0;
  }

  private @Nullable UUID from() {
    return after == null
        ? null
        : Ids.read(after)
            .orElseThrow(() ->
                new Refusal(
                    "--after is none that a list says.", "--after no es uno que diga una lista."));
  }

  private static String heading() {
    return Localized.text(
        "ENTITY\tDOCUMENT\tNAME\tMOBILE\tE-MAIL\tSTATUS",
        "ENTIDAD\tDOCUMENTO\tNOMBRE\tCELULAR\tCORREO\tESTADO");
  }

  private static void show(Listed listed) {
    Member member = listed.member();
    boolean isSuspended = listed.suspendedAt() != null;
    String document = member.document().toString();
    String mobile = member.mobile().masked();
    String email = member.email().masked();
    Output.say(
        () ->
            String.join(
                "\t",
                member.entity(),
                document,
                member.name(),
                mobile,
                email,
                Statuses.ofMember(isSuspended)),
        JsonLine.of("entity", member.entity())
            .and("document", document)
            .and("name", member.name())
            .and("mobile", mobile)
            .and("email", email)
            .and("status", isSuspended ? "SUSPENDED" : "ACTIVE"));
  }
}
