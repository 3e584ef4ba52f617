package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {

  private static final byte[] PASSWORD = "password".getBytes(StandardCharsets.UTF_8);
  private static final String RFC_9106 =
      "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";

  @Test
  @DisplayName("the implementation in Java gives RFC 9106's test vector for Argon2id")
  @Asvs("11.2.1")
  void rfc9106() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(bytes(16, 2))
            .withSecret(bytes(8, 3))
            .withAdditional(bytes(12, 4))
            .build());
    byte[] tag = new byte[32];

    generator.generateBytes(bytes(32, 1), tag);

    assertThat(HexFormat.of().formatHex(tag)).isEqualTo(RFC_9106);
  }

  @Test
  @DisplayName("the native code gives RFC 9106's test vector for Argon2id")
  @Asvs("11.2.1")
  void rfc9106Native() throws Throwable {
    byte[] tag =
        Argon2Context.hash(
            NativeLibrary.open(
                NativeArgon2.file(System.getProperty("os.name"), System.getProperty("os.arch"))),
            new Argon2.Cost(32, 3, 4),
            32,
            bytes(32, 1),
            bytes(16, 2),
            bytes(8, 3),
            bytes(12, 4));

    assertThat(HexFormat.of().formatHex(tag)).isEqualTo(RFC_9106);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "strings of the reference implementation's own tests (password `password`, salt `somesalt`) are understood")
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA"
      })
  void reference(String encoded) {
    Argon2 kept = Argon2.read(encoded).orElseThrow();

    assertThat(kept.encoded()).isEqualTo(encoded);
    assertThat(kept.matches(PASSWORD)).isTrue();
    assertThat(kept.matches("Password".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(new JavaArgon2().hash(kept, PASSWORD)).isEqualTo(kept.hash());
    assertThat(Argon2Implementations.nativeCode().hash(kept, PASSWORD)).isEqualTo(kept.hash());
  }

  @ParameterizedTest
  @DisplayName("five implementations agree, whatever the costs and the password")
  @CsvSource({"8,1,1,''", "64,3,2,a", "7168,5,1,contraseña", "19456,2,1,密码 and 32 bytes or so"})
  @Asvs("11.2.1")
  void agree(int memory, int passes, int lanes, String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);

    assertThat(
            Argon2Implementations.all().entrySet().stream()
                .filter(each -> lanes == 1 || !each.getKey().equals("sodium"))
                .map(Map.Entry::getValue)
                .map(id -> id.hash(new Argon2.Cost(memory, passes, lanes), bytes, bytes(16, 7)))
                .map(HexFormat.of()::formatHex)
                .distinct())
        .hasSize(1);
  }

  @Test
  @DisplayName("parameters that Argon2 refuses are an error, not a hash")
  void refused() {
    Argon2 saltless = new Argon2("argon2id", 64, 1, 1, new byte[1], new byte[32]);

    assertThatThrownBy(() -> Argon2Implementations.nativeCode().hash(saltless, PASSWORD))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @DisplayName("the library has native code for the systems that Portero runs on")
  @CsvSource({
    "Linux,amd64,linux-x86-64/libargon2.so",
    "Linux,aarch64,linux-aarch64/libargon2.so",
    "Mac OS X,aarch64,darwin-aarch64/libargon2.dylib",
    "Mac OS X,x86_64,darwin-x86-64/libargon2.dylib",
    "Windows 11,amd64,win32-x86-64/argon2.dll"
  })
  void systems(String system, String processor, String file) {
    assertThat(NativeArgon2.file(system, processor)).isEqualTo(file);
    assertThat(NativeArgon2.class.getResource("/" + file)).isNotNull();
  }

  @ParameterizedTest
  @DisplayName("so has libsodium")
  @CsvSource({
    "Linux,amd64,linux64/libsodium.so",
    "Linux,aarch64,arm64/libsodium.so",
    "Mac OS X,aarch64,mac_arm/libsodium.dylib",
    "Mac OS X,x86_64,mac/libsodium.dylib",
    "Windows 11,amd64,windows64/libsodium.dll"
  })
  void systemsOfSodium(String system, String processor, String file) {
    assertThat(SodiumArgon2.file(system, processor)).isEqualTo(file);
    assertThat(SodiumArgon2.class.getResource("/" + file)).isNotNull();
  }

  @Test
  @DisplayName("what libsodium does not compute is left to the others, and is right all the same")
  void leftToOthers() {
    Argon2Function sodium = Argon2Implementations.sodium();
    for (String encoded :
        List.of(
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
            "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA")) {
      Argon2 kept = Argon2.read(encoded).orElseThrow();
      assertThat(sodium.computes(kept)).isFalse();
      assertThat(Argon2Function.best().hash(kept, PASSWORD)).isEqualTo(kept.hash());
    }
    Argon2 ours = Argon2.compute(new Argon2.Cost(19_456, 2, 1), bytes(16, 7), PASSWORD);
    assertThat(sodium.computes(ours)).isTrue();
    assertThat(new JavaArgon2().hash(ours, PASSWORD)).isEqualTo(ours.hash());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("damaged or ruinous strings are not hashes")
  @ValueSource(
      strings = {
        "",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=8,t=2,p=64$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
      })
  void broken(String encoded) {
    assertThat(Argon2.read(encoded)).isEmpty();
  }

  private static byte[] bytes(int count, int value) {
    byte[] bytes = new byte[count];
    java.util.Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
