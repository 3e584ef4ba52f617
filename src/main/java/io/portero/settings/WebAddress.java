package io.portero.settings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/// Addresses of the web, as operators type and paste them.
final class WebAddress {

  private static final int LAST_PORT = 65_535;

  private WebAddress() {}

  /// The address of the installation: scheme, host and port, nothing behind it.
  static SettingKind ofServer() {
    return written -> {
      URI read = read(written);
      String path = read.getRawPath();
      if (!(path == null || path.matches("/*"))
          || read.getRawQuery() != null
          || read.getRawFragment() != null) {
        throw new InvalidSetting(
            "must end after the host: no path, no ? and no #, not: " + written,
            "debe terminar después del servidor: sin ruta, sin ? y sin #, no: " + written);
      }
      return read.getScheme() + "://" + authority(read);
    };
  }

  /// The address of a service that is called.
  static SettingKind ofService() {
    return written -> {
      URI read = read(written);
      if (read.getRawFragment() != null) {
        throw new InvalidSetting("must have no #", "no debe tener #");
      }
      String query = read.getRawQuery() == null ? "" : "?" + read.getRawQuery();
      return read.getScheme() + "://" + authority(read) + read.getRawPath() + query;
    };
  }

  private static URI read(String written) throws InvalidSetting {
    try {
      URI uri = new URI(ascii(written));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!List.of("http", "https").contains(scheme)) {
        throw new InvalidSetting("must begin with https://", "debe empezar con https://");
      }
      if (uri.getRawUserInfo() != null || written.contains("@")) {
        throw new InvalidSetting(
            "must hold neither user nor password", "no debe llevar usuario ni contraseña");
      }
      if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
        throw none(written);
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return new URI(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + rest(uri));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw none(written);
    }
  }

  private static String rest(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return path
        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
        + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
  }

  /// A host in letters that only its own country writes, as the name system writes it.
  private static String ascii(String written) {
    int begin = written.indexOf("://");
    if (begin < 0 || written.chars().allMatch(c -> c < 128)) {
      return written;
    }
    int end = begin + 3;
    while (end < written.length() && "/:?#@".indexOf(written.charAt(end)) < 0) {
      end++;
    }
    return written.substring(0, begin + 3)
        + IDN.toASCII(written.substring(begin + 3, end))
        + written.substring(end);
  }

  private static String authority(URI uri) {
    boolean usual = uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
    return uri.getHost() + (uri.getPort() < 0 || usual ? "" : ":" + uri.getPort());
  }

  private static InvalidSetting none(String written) {
    String shown = written.contains("@") ? "" : ": " + written;
    return new InvalidSetting(
        "is no address such as https://portal.cooperativa.com.co" + shown,
        "no es una dirección como https://portal.cooperativa.com.co" + shown);
  }
}
