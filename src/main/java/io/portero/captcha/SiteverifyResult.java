package io.portero.captcha;

/// What a captcha's provider says of a token.
sealed interface SiteverifyResult {

  /// @param hostname of the page on which it was earned, @param action that the page gave; each empty if it says none
  record Good(String hostname, String action) implements SiteverifyResult {}

  record Bad() implements SiteverifyResult {}

  /// It does not answer, or not as it should.
  ///
  /// @param why for the operator's log; never what was sent
  record Down(String why) implements SiteverifyResult {}
}
