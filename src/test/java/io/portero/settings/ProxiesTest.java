package io.portero.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which addresses are proxies of ours.
class ProxiesTest {

  @ParameterizedTest(name = "{0} has {1}: {2}")
  @DisplayName(
      "an address, a block or a beginning has those that begin alike, however they are written")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "127.0.0.1,127.0.0.1,true",
        "127.0.0.1,127.0.0.2,false",
        "127.0.0.1,::ffff:127.0.0.1,true",
        "::1,0:0:0:0:0:0:0:1,true",
        "::1,::1,true",
        "::1,127.0.0.1,false",
        "10.0.,10.0.255.1,true",
        "10.0.,10.01.0.1,false",
        "10.,10.9.9.9,true",
        "10.0.0.0/8,10.255.0.1,true",
        "10.1.2.3/8,10.255.0.1,true",
        "192.168.16.0/20,192.168.31.255,true",
        "192.168.16.0/20,192.168.32.0,false",
        "fd00::/8,fdff::9,true",
        "fd00::/8,fe00::9,false",
        "2001:db8::/33,2001:db8:7fff::,true",
        "2001:db8::/33,2001:db8:8000::,false",
        "|127.0.0.1, ::1|,::1,true",
        "|127.0.0.1 ::1|,127.0.0.1,true",
        "127.0.0.1,localhost,false",
        "127.0.0.1,unknown,false",
        "127.0.0.1,|127.0.0.1, 10.0.0.1|,false"
      })
  void has(String written, String address, boolean has) {
    assertThat(Settings.of(s -> s == Setting.PROXIES ? written : null).proxies().has(address))
        .isEqualTo(has);
  }
}
