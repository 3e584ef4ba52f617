package io.portero.portal;

/// Who the portal's messages come from.
///
/// @param fromName such as `Alianza en línea`, @param fromAddress such as `alianzaenlinea@alianza.com.co`
/// @param smsSender short name at the start of each SMS
public record MailSettings(String fromName, String fromAddress, String smsSender) {}
