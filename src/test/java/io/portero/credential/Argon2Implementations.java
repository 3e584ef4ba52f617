package io.portero.credential;

import com.password4j.types.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every implementation of Argon2id that decision 018 compares; of 32 bytes each.
final class Argon2Implementations {

  /// Cost, password, salt → hash.
  interface Id {
    byte[] hash(io.portero.credential.Argon2.Cost cost, byte[] password, byte[] salt);
  }

  private Argon2Implementations() {}

  static Map<String, Id> all() {
    Map<String, Id> all = new LinkedHashMap<>();
    all.put("sodium", of(sodium()));
    all.put("native", of(nativeCode()));
    all.put("bouncy-castle", of(new JavaArgon2()));
    all.put("password4j", Argon2Implementations::password4j);
    all.put("argon2-jvm", Argon2Implementations::argon2Jvm);
    return all;
  }

  static Argon2Function sodium() {
    try {
      return SodiumArgon2.load();
    } catch (CalledArgon2.Unusable e) {
      throw new AssertionError(e);
    }
  }

  static Argon2Function nativeCode() {
    try {
      return NativeArgon2.load();
    } catch (CalledArgon2.Unusable e) {
      throw new AssertionError(e);
    }
  }

  private static Id of(Argon2Function function) {
    return (cost, password, salt) ->
        function.hash(
            new io.portero.credential.Argon2(
                "argon2id", cost.memory(), cost.passes(), cost.lanes(), salt, new byte[32]),
            password);
  }

  private static byte[] password4j(
      io.portero.credential.Argon2.Cost cost, byte[] password, byte[] salt) {
    return com.password4j.Argon2Function.getInstance(
            cost.memory(), cost.passes(), cost.lanes(), 32, Argon2.ID)
        .hash(password, salt)
        .getBytes();
  }

  private static byte[] argon2Jvm(
      io.portero.credential.Argon2.Cost cost, byte[] password, byte[] salt) {
    return Argon2Factory.createAdvanced(Argon2Types.ARGON2id, salt.length, 32)
        .rawHash(cost.passes(), cost.memory(), cost.lanes(), password, salt);
  }
}
