package io.portero.portal;

/// Who the portal's messages come from, and how many of them may cost money.
///
/// @param fromName such as `Alianza en línea`, @param fromAddress such as `alianzaenlinea@alianza.com.co`
/// @param smsSender short name at the start of each SMS
/// @param smsPerDay how many SMS may leave in a day
public record MailSettings(String fromName, String fromAddress, String smsSender, int smsPerDay) {

  /// For a portal that does not say (`docs/decisions/023-a-cap-of-sms.md`).
  public static final int SMS_PER_DAY = 1_000;

  static final int MOST_SMS_PER_DAY = 1_000_000;
}
