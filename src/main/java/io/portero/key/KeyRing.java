package io.portero.key;

import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The master keys of an installation: the first one makes what is new, the others only recognise what they made.
public final class KeyRing implements Keys {

  private final List<Keys> newestFirst;

  KeyRing(List<? extends Keys> newestFirst) {
    this.newestFirst = List.copyOf(newestFirst);
  }

  /// @param text master keys with blanks, commas or line ends between them; each at least 32 bytes as hex or base64
  /// @param source where they come from, for the error
  /// @throws Refusal if one of them is no key, or stands there twice
  static KeyRing read(String text, String source) {
    List<MasterKey> keys =
        Stream.of(text.strip().split("[\\s,]+")).map(key -> MasterKey.read(key, source)).toList();
    if (keys.stream().map(MasterKey::id).collect(Collectors.toSet()).size() < keys.size()) {
      throw KeySource.none(source);
    }
    return new KeyRing(keys);
  }

  /// Those of them that are named, in the same order.
  KeyRing only(Collection<String> ids) {
    return new KeyRing(newestFirst.stream().filter(key -> ids.contains(key.id())).toList());
  }

  @Override
  public byte[] derive(KeyPurpose purpose) {
    return newestFirst.getFirst().derive(purpose);
  }

  @Override
  public String id() {
    return newestFirst.getFirst().id();
  }

  @Override
  public List<Keys> ring() {
    return newestFirst;
  }

  /// Newest first.
  public List<String> ids() {
    return newestFirst.stream().map(Keys::id).toList();
  }

  @Override
  public String toString() {
    return "KeyRing" + ids();
  }
}
