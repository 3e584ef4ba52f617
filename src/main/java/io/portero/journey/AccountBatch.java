package io.portero.journey;

import io.portero.account.LoginKey;
import io.portero.credential.ImportedKinds;
import io.portero.credential.LaidHash;
import io.portero.csv.LineProblem;
import io.portero.shared.Bilingual;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Lines that are taken over in one transaction, each as if those before it had been taken over already. Accounts are changed as their lines come, new ones made at the end: everybody locks an account before taking login keys.
final class AccountBatch {

  private final AccountTakeover takeover;
  private final List<GoodLine> lines;
  private final Map<Long, LaidHash> laid;
  private final boolean dry;
  private final KnownAccounts known;
  private final Map<LoginKey, Long> before;
  private final ImportedKinds kinds;
  private final Set<UUID> changed = new HashSet<>();
  private final List<GoodLine> added = new ArrayList<>();
  private final AccountTally tally = new AccountTally();

  /// @param known what they find, @param laid hashes that are computed already, by the number of their line
  AccountBatch(
      AccountTakeover takeover,
      SeenLogins seen,
      List<GoodLine> lines,
      KnownAccounts known,
      Map<Long, LaidHash> laid,
      boolean dry) {
    this.takeover = takeover;
    this.lines = lines;
    this.laid = laid;
    this.dry = dry;
    this.known = known;
    this.before =
        seen.lines(lines.stream().flatMap(line -> line.values().logins().stream()).toList());
    this.kinds = takeover.kinds(lines);
  }

  AccountTally take() {
    for (GoodLine line : lines) {
      repeated(line)
          .or(() -> withoutRoom(line))
          .or(() -> known.isNew(line.values()) ? add(line) : known(line))
          .ifPresentOrElse(
              why -> tally.refused.add(LineProblem.ofLine(line.number(), why)), () -> keep(line));
    }
    if (!dry) {
      takeover.addAll(added, laid);
    }
    return tally;
  }

  /// A line that is refused takes no key away from those after it.
  private void keep(GoodLine line) {
    line.values().logins().forEach(key -> tally.kept.put(key, line.number()));
  }

  private Optional<Bilingual> repeated(GoodLine line) {
    return line.values().logins().stream()
        .flatMap(key -> Optional.ofNullable(before.getOrDefault(key, tally.kept.get(key))).stream())
        .findFirst()
        .map(first ->
            new Bilingual(
                "the same account is on line " + first,
                "la misma cuenta está en la línea " + first));
  }

  private Optional<Bilingual> withoutRoom(GoodLine line) {
    return line.values()
        .passwordHash()
        .filter(hash -> !kinds.haveRoomFor(hash))
        .map(_ -> AccountTakeover.TOO_MANY_KINDS);
  }

  private Optional<Bilingual> add(GoodLine line) {
    added.add(line);
    tally.added++;
    noteHash(line);
    return Optional.empty();
  }

  private Optional<Bilingual> known(GoodLine line) {
    Set<UUID> owners = known.owners(line.values());
    if (known.isAsBefore(line.values()) && Collections.disjoint(owners, changed)) {
      tally.unchanged++;
      return Optional.empty();
    }
    changed.addAll(owners);
    return switch (takeover.take(line.values(), laid.get(line.number()), dry)) {
      case AccountTakeover.Taken.Refused(Bilingual why) -> Optional.of(why);
      case AccountTakeover.Taken.Added _ -> {
        tally.added++;
        noteHash(line);
        yield Optional.empty();
      }
      case AccountTakeover.Taken.Known(boolean different, int keys) -> {
        tally.newKeys += keys;
        tally.changed += different ? 1 : 0;
        tally.unchanged += different ? 0 : 1;
        noteHash(line);
        yield Optional.empty();
      }
    };
  }

  /// Of an account that has a credential the hash is left aside.
  private void noteHash(GoodLine line) {
    if (!dry && known.wantsHash(line.values())) {
      line.values().passwordHash().ifPresent(kinds::add);
    }
  }
}
