package io.portero.portal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes from a copied portal what belonged to the first one alone: its host, its addresses, its name.
///
/// @param sender of SMS, @param quotedName as a YAML text
record Renaming(String id, String sender, String quotedName) {

  private static final Pattern HOSTS = Pattern.compile("(?m)^hosts:[^\\n]*(?:\\n +- [^\\n]*)*");
  private static final Pattern NAME =
      Pattern.compile("(?m)^(brand:\\n(?: +#[^\\n]*\\n)* +name:)[^\\n]*");

  byte[] of(String file, byte[] bytes) {
    if (file.equals(PortalReader.DEFINITION)) {
      return text(definition(string(bytes)));
    }
    return file.startsWith("texts/") ? text(named(string(bytes))) : bytes;
  }

  private String definition(String text) {
    String own = put(HOSTS, text, "hosts: [\"" + id + ".localhost\"]");
    own = put(line("baseUrl", ""), own, "# baseUrl: https://" + id + ".example");
    own = put(line("email", "  "), own, "  email: ayuda@" + id + ".example");
    own = put(line("fromAddress", "  "), own, "  fromAddress: avisos@" + id + ".example");
    own = put(line("fromName", "  "), own, "  fromName: " + quotedName);
    own = put(line("smsSender", "  "), own, "  smsSender: \"" + sender + "\"");
    return own.replace("../../src/main/resources/portal.schema.json", "../portal.schema.json");
  }

  private static Pattern line(String key, String indent) {
    return Pattern.compile("(?m)^" + indent + key + ":[^\\n]*");
  }

  private String named(String text) {
    Matcher found = NAME.matcher(text);
    return found.find()
        ? text.substring(0, found.end(1)) + " " + quotedName + text.substring(found.end())
        : text;
  }

  private static String put(Pattern pattern, String text, String written) {
    Matcher found = pattern.matcher(text);
    return found.find()
        ? text.substring(0, found.start()) + written + text.substring(found.end())
        : text;
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
