package io.portero.csv;

/// In which order a file writes day, month and year where it does not begin with a year of four digits.
public enum DateOrder {
  DMY,
  MDY,
  YMD
}
