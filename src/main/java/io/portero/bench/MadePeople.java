package io.portero.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// People who are made up, and the files with which `accounts import` takes them over.
final class MadePeople {

  private static final int FIRST_COMPANY = 800_000_000;
  private static final int FIRST_CLIENT = 810_000_000;
  private static final byte[] SALT = "bench".getBytes(StandardCharsets.UTF_8);

  private MadePeople() {}

  /// Users of companies at `alianza`.
  static List<Person> members(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> {
          String user = "usuario" + i;
          return new Person(String.valueOf(FIRST_COMPANY + i), user, user + "@bench.example");
        })
        .toList();
  }

  /// Clients of `facturatech`.
  static List<Person> clients(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> new Person(String.valueOf(FIRST_CLIENT + i), "", "cliente" + i + "@bench.example"))
        .toList();
  }

  /// With their passwords under a cheap hash, which the first sign-in replaces.
  static void writeMembers(Path file, List<Person> members) throws IOException {
    write(
        file,
        "documentType,documentNumber,user,name,email,passwordHash",
        members.stream()
            .map(one ->
                "NIT,%s,%s,Ana Rojas,%s,%s"
                    .formatted(one.document(), one.user(), one.email(), hash(one.password()))));
  }

  /// Without a password: they choose one by recovery.
  static void writeClients(Path file, List<Person> clients) throws IOException {
    write(
        file,
        "kind,documentType,documentNumber,name,email",
        clients.stream()
            .map(one ->
                "client,NIT,%s,Comercial de Prueba,%s".formatted(one.document(), one.email())));
  }

  private static void write(Path file, String header, Stream<String> lines) throws IOException {
    Files.write(file, Stream.concat(Stream.of(header), lines).toList());
  }

  private static String hash(String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(password.getBytes(StandardCharsets.UTF_8));
      byte[] digest = sha.digest(SALT);
      byte[] packed = new byte[digest.length + SALT.length];
      System.arraycopy(digest, 0, packed, 0, digest.length);
      System.arraycopy(SALT, 0, packed, digest.length, SALT.length);
      return "{SSHA256}" + Base64.getEncoder().encodeToString(packed);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
