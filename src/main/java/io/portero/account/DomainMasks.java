package io.portero.account;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How much of an address's domain a portal shows to someone who has proved nothing: all of it where at least
/// [#CROWD] accounts share it, else its ending where as many share that, else nothing of it (A5, security.md 1).
final class DomainMasks {

  /// Fewest accounts behind anything that is shown.
  static final long CROWD = 20;

  /// Most domains shown whole, so that drawing one costs the same little in a portal of any size.
  private static final int MOST = 100;

  private static final String HIDDEN = "*****";

  /// Words that stand before a country's two letters as if they were part of it: `com.co`, `edu.co`.
  private static final Set<String> SECOND_LEVEL =
      Set.of("com", "net", "org", "edu", "gov", "mil", "nom", "co", "ac");

  private final Set<String> whole;
  private final Map<String, Long> endings;
  private final Map<String, Long> weights;

  private DomainMasks(Set<String> whole, Map<String, Long> endings, Map<String, Long> shares) {
    this.whole = whole;
    this.endings = endings;
    this.weights = weigh(shares);
  }

  static DomainMasks of(Map<String, Long> shares) {
    Set<String> whole =
        shares.entrySet().stream()
            .filter(share -> share.getValue() >= CROWD)
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Long> endings =
        shares.entrySet().stream()
            .filter(share -> !whole.contains(share.getKey()))
            .collect(
                Collectors.groupingBy(
                    share -> ending(share.getKey()), Collectors.summingLong(Map.Entry::getValue)));
    return new DomainMasks(whole, endings, shares);
  }

  /// `*****@alianza.com.co`, `*****@*****.com.co` or `*****@*****`.
  String of(String domain) {
    if (whole.contains(domain)) {
      return HIDDEN + "@" + domain;
    }
    String ending = ending(domain);
    boolean crowded = endings.getOrDefault(ending, 0L) >= CROWD;
    return HIDDEN + "@" + HIDDEN + (crowded ? "." + ending : "");
  }

  /// What the portal's accounts show, with how many show it.
  Map<String, Long> weights() {
    return weights;
  }

  /// What accounts with these domains show, with how many show it.
  Map<String, Long> weigh(Map<String, Long> shares) {
    Map<String, Long> byMask = new LinkedHashMap<>();
    shares.forEach((domain, n) -> byMask.merge(of(domain), n, Long::sum));
    return byMask;
  }

  private static String ending(String domain) {
    List<String> labels = List.of(domain.split("\\."));
    String last = labels.getLast();
    if (labels.size() < 3 || last.length() != 2) {
      return last;
    }
    String before = labels.get(labels.size() - 2);
    return SECOND_LEVEL.contains(before) ? before + "." + last : last;
  }
}
