package io.portero.shared;

import java.util.regex.Pattern;

/// The name of a portal, as in its folder and in the address `/{portal}/…`.
public record PortalId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  public PortalId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a portal id is 2 to 31 of a-z, 0-9 and '-', a letter first");
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
