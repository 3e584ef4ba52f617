package io.portero.cli;

import io.portero.portal.Portal;
import io.portero.terminal.PortalOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that works on one portal of an installation, while its server runs or not.
abstract class PortalAction implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private InstallationOption installation = new InstallationOption();
  @Mixin private PortalOption choice = new PortalOption();

  @Override
  public final Integer call() {
    Portal portal = choice.portal();
    require(portal);
    try (var context = CommandContext.open(installation, choice.folder(), name())) {
      return work(portal, context);
    }
  }

  /// Such as `members suspend`.
  private String name() {
    CommandSpec self = Objects.requireNonNull(spec);
    return self.parent().name() + " " + self.name();
  }

  /// What can be refused before the database is opened.
  ///
  /// @throws io.portero.shared.Refusal if it is not so
  void require(Portal portal) {}

  /// @return the exit code
  abstract int work(Portal portal, CommandContext context);
}
