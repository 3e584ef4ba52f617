package io.portero.recognition;

/// What a person sees before typing the PIN (B13).
///
/// @param image id of a picture of the catalogue
/// @param phrase the person's own words: never trusted, to be escaped wherever shown
public record Recognition(String image, String phrase) {}
