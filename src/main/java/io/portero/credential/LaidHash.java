package io.portero.credential;

/// A hash of another system under one of ours, computed and not kept yet. Made by [Credentials#layAll], kept by [Credentials#importHash] and
/// [Credentials#importAll].
public final class LaidHash {

  private final Hashed hashed;
  private final ForeignHash under;

  LaidHash(Hashed hashed, ForeignHash under) {
    this.hashed = hashed;
    this.under = under;
  }

  Hashed hashed() {
    return hashed;
  }

  ForeignHash under() {
    return under;
  }
}
