package io.portero.settings;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses that begin alike: one address, a CIDR block (RFC 4632), or the beginning of an IPv4 address that ends with a dot.
///
/// @param first an address of it
/// @param bits how many of its bits all of them share
public record CidrBlock(InetAddress first, int bits) {

  private static final Pattern BEGINNING = Pattern.compile("([0-9]{1,3}\\.){1,3}");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

  static CidrBlock read(String written) throws InvalidSetting {
    if (BEGINNING.matcher(written).matches()) {
      long known = written.chars().filter(c -> c == '.').count();
      return of(written + "0.0.0.0".substring((int) (2 * known)), (int) (8 * known), written);
    }
    int slash = written.indexOf('/');
    String address = slash < 0 ? written : written.substring(0, slash);
    String length = slash < 0 ? "" : written.substring(slash + 1);
    if (slash >= 0 && !LENGTH.matcher(length).matches()) {
      throw none(written);
    }
    return of(address, length.isEmpty() ? -1 : Integer.parseInt(length), written);
  }

  /// Whether all addresses there are belong to it.
  boolean isEverybody() {
    return bits == 0;
  }

  public boolean has(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] others = address.getAddress();
    if (mine.length != others.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((mine[bit / 8] & mask) != (others[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + bits;
  }

  private static CidrBlock of(String address, int bits, String written) throws InvalidSetting {
    Optional<InetAddress> literal = Hosts.literal(address);
    if (literal.isEmpty()) {
      throw none(written);
    }
    int most = 8 * literal.get().getAddress().length;
    if (bits > most) {
      throw new InvalidSetting(
          "holds %s, which has more than %s bits".formatted(written, most),
          "contiene %s, que tiene más de %s bits".formatted(written, most));
    }
    return new CidrBlock(literal.get(), bits < 0 ? most : bits);
  }

  private static InvalidSetting none(String written) {
    if (written.toLowerCase(Locale.ROOT).equals("localhost")) {
      return new InvalidSetting(
          "holds a name: write 127.0.0.1, ::1 instead of localhost",
          "contiene un nombre: escriba 127.0.0.1, ::1 en vez de localhost");
    }
    return new InvalidSetting(
        "must name the proxies by address (10.0.0.7), block (10.0.0.0/8, fd00::/8) or beginning (10.0.), not: "
            + written,
        "debe indicar los proxies por dirección (10.0.0.7), bloque (10.0.0.0/8, fd00::/8) o comienzo (10.0.), no: "
            + written);
  }
}
