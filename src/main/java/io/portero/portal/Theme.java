package io.portero.portal;

/// A portal's face.
///
/// @param css the custom properties as a style sheet, served at `/{portal}/theme.css`
/// @param tokens for mails: the light values by token name
/// @param logo the mark as SVG text
public record Theme(String css, java.util.Map<String, String> tokens, String logo) {}
