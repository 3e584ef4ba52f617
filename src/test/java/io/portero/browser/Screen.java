package io.portero.browser;

/// What people hold in the hand or have on the desk; widths and heights in CSS pixels.
enum Screen {
  PHONE(360, 740),
  DESK(1280, 800);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
