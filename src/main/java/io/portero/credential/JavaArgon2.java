package io.portero.credential;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Bouncy Castle's: where native code cannot be loaded.
final class JavaArgon2 implements Argon2Function {

  @Override
  public byte[] hash(Argon2 parameters, byte[] password) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(parameters.typeCode())
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(parameters.memory())
            .withIterations(parameters.passes())
            .withParallelism(parameters.lanes())
            .withSalt(parameters.salt())
            .build());
    byte[] computed = new byte[parameters.hash().length];
    generator.generateBytes(password, computed);
    return computed;
  }
}
