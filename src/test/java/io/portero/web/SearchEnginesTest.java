package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchEnginesTest {

  @ParameterizedTest
  @CsvSource({
    "/alianza/sign-in, true",
    "/alianza/help, true",
    "/alianza/legal/terms, true",
    "/alianza/legal/terms/2025-06-01, false",
    "/alianza/sign-in/authenticate, false",
    "/alianza/recover, false",
    "/alianza/account, false",
    "/alianza/link/abc, false",
    "/mailbox, false",
    "/, false",
    "/help, false"
  })
  @DisplayName("only the ways in, the help and the legal texts in force may be found")
  void found(String path, boolean found) {
    assertThat(SearchEngines.mayBeFound(path)).isEqualTo(found);
  }
}
