package io.portero.csv;

import io.portero.shared.InvisibleCharacters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What organisations call our columns. Case, accents, blanks and signs make no difference.
final class Columns {

  private static final Map<String, Set<String>> OTHER_NAMES =
      Map.of(
          "documentType",
              Set.of(
                  "tipodedocumento",
                  "tipodocumento",
                  "tipodoc",
                  "tipodeidentificacion",
                  "tipoidentificacion",
                  "tipoid"),
          "documentNumber",
              Set.of(
                  "numerodedocumento",
                  "numerodocumento",
                  "nodocumento",
                  "ndocumento",
                  "nrodocumento",
                  "numdocumento",
                  "documento",
                  "numerodeidentificacion",
                  "numeroidentificacion",
                  "nodeidentificacion",
                  "identificacion"),
          "issuedOn",
              Set.of(
                  "fechadeexpedicion",
                  "fechaexpedicion",
                  "fechadeexpediciondeldocumento",
                  "fechaexpediciondocumento"),
          "name",
              Set.of(
                  "nombre",
                  "nombrecompleto",
                  "nombresyapellidos",
                  "nombreyapellidos",
                  "apellidosynombres",
                  "razonsocial",
                  "nombreorazonsocial"),
          "mobile",
              Set.of(
                  "celular",
                  "numerocelular",
                  "numerodecelular",
                  "movil",
                  "telefonomovil",
                  "telcelular",
                  "telefonocelular",
                  "mobilenumber"),
          "email",
              Set.of(
                  "correo",
                  "correoe",
                  "correoelectronico",
                  "direcciondecorreo",
                  "direcciondecorreoelectronico",
                  "mail",
                  "emailaddress"),
          "user", Set.of("usuario", "nombredeusuario", "username"),
          "kind", Set.of("tipodecuenta", "tipodeusuario"),
          "passwordHash", Set.of("hash", "hashdecontrasena", "hashdelacontrasena"));

  private static final int LONGEST = 100;

  private Columns() {}

  static boolean means(String written, String column) {
    if (written.length() > LONGEST) {
      return false;
    }
    String plain = plain(written);
    return plain.equals(plain(column))
        || OTHER_NAMES.getOrDefault(column, Set.of()).contains(plain);
  }

  private static String plain(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    decomposed
        .codePoints()
        .filter(c ->
            !InvisibleCharacters.is(c)
                && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 0x24F))
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
