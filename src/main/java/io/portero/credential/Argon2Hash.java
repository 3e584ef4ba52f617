package io.portero.credential;

import java.util.Optional;

/// Argon2 of another system: without pepper.
record Argon2Hash(Argon2 kept) implements ForeignHash {

  /// Passes over 1 GiB altogether, in KiB: a second or so.
  private static final long MAX_WORK = 1L << 20;

  static Optional<ForeignHash> read(String encoded) {
    return Argon2.read(encoded)
        .filter(hash -> (long) hash.memory() * hash.passes() <= MAX_WORK)
        .map(Argon2Hash::new);
  }

  @Override
  public byte[] digest(String password) {
    return kept.of(ForeignHash.utf8(password)).hash();
  }

  @Override
  public byte[] expected() {
    return kept.hash();
  }

  @Override
  public String recipe() {
    return kept.with(kept.passes(), new byte[kept.hash().length]).encoded();
  }

  @Override
  public Effort effort() {
    String kind = "%s m=%s p=%s".formatted(kept.type(), kept.memory(), kept.lanes());
    return new Effort(kind, kept.passes());
  }

  @Override
  public void spend(long units, String password) {
    kept.with(Math.toIntExact(units), kept.hash()).of(ForeignHash.utf8(password));
  }
}
