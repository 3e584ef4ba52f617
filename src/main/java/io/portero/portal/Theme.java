package io.portero.portal;

/// How a portal looks.
///
/// @param css the custom properties as a style sheet, served at `/{portal}/theme.css`
/// @param tokens all of them: the product's, and the portal's over them
/// @param logo the mark as SVG text
public record Theme(String css, DesignTokens tokens, String logo) {}
