package io.portero.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The facts of a journey, at most one of each kind.
public record Facts(List<Fact> list) {

  public static final Facts NONE = new Facts(List.of());

  public Facts {
    list = List.copyOf(list);
  }

  public <F extends Fact> Optional<F> find(Class<F> kind) {
    return list.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /// The fact that the plan guarantees at this place.
  public <F extends Fact> F get(Class<F> kind) {
    return find(kind).orElseThrow(() -> new MissingFact(kind.getSimpleName()));
  }

  /// These facts with one more, in place of an older one of the same kind.
  public Facts with(Fact fact) {
    List<Fact> facts = new ArrayList<>(list);
    facts.removeIf(f -> f.getClass() == fact.getClass());
    facts.add(fact);
    return new Facts(facts);
  }

  /// A journey whose facts do not fit its plan any more: it is begun again.
  public static final class MissingFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingFact(String fact) {
      super(fact);
    }
  }
}
