package io.portero.credential;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The kinds of imported hashes that are left in the table, and those that an import adds. Each costs every sign-in its work, and of costs
/// that cannot be added up each is a kind of its own: so there are [Credentials#MOST_KINDS] at most.
public final class ImportedKinds {

  private final Set<String> kinds = new HashSet<>();

  /// There are none.
  public ImportedKinds() {
    this(List.of());
  }

  ImportedKinds(List<ForeignHash> left) {
    left.forEach(hash -> kinds.add(hash.effort().kind()));
  }

  /// Whether one more hash may be imported.
  public boolean haveRoomFor(String foreignEncoded) {
    return kinds.size() < Credentials.MOST_KINDS
        || kind(foreignEncoded).filter(kinds::contains).isPresent();
  }

  /// One is imported.
  public void add(String foreignEncoded) {
    kind(foreignEncoded).ifPresent(kinds::add);
  }

  private static Optional<String> kind(String foreignEncoded) {
    return ForeignHashes.read(foreignEncoded).map(hash -> hash.effort().kind());
  }
}
