package io.portero.shared;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Why another machine could not be reached: one sentence, what it is and what to do.
public final class NetworkTrouble {

  private NetworkTrouble() {}

  /// @param where host, or host and port
  public static Refusal of(Throwable failure, String where) {
    return known(failure, where)
        .orElseGet(() ->
            new Refusal(
                "%s breaks off the connection (%s).".formatted(where, name(failure)),
                "%s corta la conexión (%s).".formatted(where, name(failure))));
  }

  /// Empty if the trouble is none of the network's.
  public static Optional<Refusal> known(Throwable failure, String where) {
    if (lies(failure, UnknownHostException.class, UnresolvedAddressException.class)) {
      return Optional.of(
          new Refusal(
              "Nobody knows the host %s. Correct its name, or the name service.".formatted(where),
              "Nadie conoce el servidor %s. Corrija su nombre o el servicio de nombres."
                  .formatted(where)));
    }
    if (lies(failure, CertificateException.class)) {
      return Optional.of(
          new Refusal(
              "The certificate of %s is not trusted, or is for another host. Use the name that stands in it, and have Java trust its issuer: PORTERO_JAVA_OPTS=-Djavax.net.ssl.trustStore=…"
                  .formatted(where),
              "El certificado de %s no es de confianza o es de otro servidor. Use el nombre que aparece en él y haga que Java confíe en quien lo firmó: PORTERO_JAVA_OPTS=-Djavax.net.ssl.trustStore=…"
                  .formatted(where)));
    }
    if (lies(failure, SSLException.class)) {
      return Optional.of(
          new Refusal(
              "%s and Portero agree on no encryption. Is this the port for TLS?".formatted(where),
              "%s y Portero no acuerdan un cifrado. ¿Es este el puerto de TLS?".formatted(where)));
    }
    if (lies(
        failure,
        ConnectException.class,
        NoRouteToHostException.class,
        SocketTimeoutException.class,
        HttpTimeoutException.class)) {
      return Optional.of(
          new Refusal(
              "Nobody answers at %s. Is it running, and does the network let Portero reach it?"
                  .formatted(where),
              "Nadie responde en %s. ¿Está encendido y la red deja llegar a él?".formatted(where)));
    }
    return Optional.empty();
  }

  @SafeVarargs
  private static boolean lies(Throwable failure, Class<? extends Throwable>... kinds) {
    return Causes.any(failure, cause -> Stream.of(kinds).anyMatch(k -> k.isInstance(cause)));
  }

  private static String name(Throwable failure) {
    return Causes.deepest(failure).getClass().getSimpleName();
  }
}
