package io.portero.member;

import io.portero.shared.Bilingual;
import io.portero.shared.Language;
import io.portero.shared.Refusal;
import java.util.List;

/// Who is missing from a list that is the whole of an entity's members.
///
/// @param members who was in the registry before and not suspended, @param missing how many of them the list lacks
/// @param some of the missing, at most [#SHOWN], as `CC:52890511 Se Va`
/// @param back people of the list who stay suspended until an operator reinstates them
/// @param suspended whether the missing are suspended now
public record Leavers(long members, long missing, List<String> some, long back, boolean suspended) {

  /// Most of the missing that are named.
  public static final int SHOWN = 100;

  /// So few may leave at any time.
  private static final long FEW = 2;

  private static final int SHARE_PERCENT = 20;

  /// What to do about them.
  ///
  /// @param suspended they are suspended, @param confirmed though they are many
  public record Wanted(boolean suspended, boolean confirmed) {}

  Leavers asSuspended() {
    return new Leavers(members, missing, some, back, true);
  }

  /// A list cut short, empty, or of another entity must not shut everybody out.
  ///
  /// @param lines how many good ones the list has
  void require(Wanted wanted, long lines) {
    boolean many = missing > FEW && 100 * missing > SHARE_PERCENT * members;
    boolean wrong = lines == 0 || missing > 1 && missing == members;
    if (wanted.suspended() && !wanted.confirmed() && (missing > 0) && (many || wrong)) {
      throw new Refusal(
          lacking()
              .before(
                  new Bilingual(
                      ": is it whole, and this entity's? Nothing was kept. Look at them without --suspend-missing, and say --confirm-many to suspend them all the same.",
                      ": ¿está completa y es de esta entidad? No se guardó nada. Mírelos sin --suspend-missing, e indique --confirm-many para suspenderlos de todos modos.")));
    }
  }

  /// `3 of 40 members are missing from the list`, without its end.
  public Bilingual lacking() {
    return new Bilingual(
        String.format(
            Language.EN.locale(),
            "%,d of %,d members %s missing from the list",
            missing,
            members,
            missing == 1 ? "is" : "are"),
        String.format(
            Language.ES.locale(),
            "A la lista le %s %,d de %,d asociados",
            missing == 1 ? "falta" : "faltan",
            missing,
            members));
  }
}
