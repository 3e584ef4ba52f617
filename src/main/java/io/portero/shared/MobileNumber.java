package io.portero.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;

/// A mobile number in E.164, such as `+573174424530`.
public record MobileNumber(String e164) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  public MobileNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("not a telephone number in E.164");
    }
  }

  /// Reads a number as typed; without a country it is Colombia's. Empty unless it can be a mobile number.
  public static Optional<MobileNumber> read(String typed) {
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
