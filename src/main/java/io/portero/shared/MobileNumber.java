package io.portero.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;
import java.util.Set;

/// A mobile number in E.164, such as `+573174424530`.
public record MobileNumber(String e164) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final String COLOMBIA = "+57";
  private static final int NATIONAL_DIGITS = 10;

  /// Those of which every number is one; the library knows others, of which some are.
  static final Set<String> NETWORKS =
      Set.of(
          "300", "301", "302", "303", "304", "305", "310", "311", "312", "313", "314", "315", "316",
          "317", "318", "319", "320", "321", "322", "323", "350", "351");

  public MobileNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("not a telephone number in E.164");
    }
  }

  /// Reads a number as typed; without a country it is Colombia's. Empty unless it can be a mobile number.
  public static Optional<MobileNumber> read(String typed) {
    return DialledNumber.read(typed).flatMap(dialled -> plain(dialled).or(() -> parsed(dialled)));
  }

  /// What nearly all lines of a file are, without the library, which asks some twenty regular expressions: a Colombian number whose first three
  /// digits are a mobile network's, whatever the seven after them.
  private static Optional<MobileNumber> plain(String dialled) {
    String national = dialled.startsWith(COLOMBIA) ? dialled.substring(COLOMBIA.length()) : dialled;
    return national.length() == NATIONAL_DIGITS
            && Nit.isDigits(national)
            && NETWORKS.contains(national.substring(0, 3))
        ? Optional.of(new MobileNumber(COLOMBIA + national))
        : Optional.empty();
  }

  /// As the library reads it.
  static Optional<MobileNumber> byLibrary(String typed) {
    return DialledNumber.read(typed).flatMap(MobileNumber::parsed);
  }

  private static Optional<MobileNumber> parsed(String dialled) {
    try {
      var number = NUMBERS.parse(dialled, "CO");
      var type = NUMBERS.getNumberType(number);
      boolean mobile =
          type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
      return mobile && NUMBERS.isValidNumber(number)
          ? Optional.of(new MobileNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isE164(String text) {
    return text.length() >= 8
        && text.length() <= 16
        && text.charAt(0) == '+'
        && text.charAt(1) != '0'
        && Nit.isDigits(text.substring(1));
  }

  /// `••• ••• 4530`: for the person who typed it or owns it.
  public String masked() {
    return "••• ••• " + e164.substring(e164.length() - 4);
  }

  @Override
  public String toString() {
    return e164;
  }
}
