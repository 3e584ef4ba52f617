package io.portero.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is read without the library is read as the library reads it.
class MobileNumberProperties {

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> known = Arbitraries.of(MobileNumber.NETWORKS);
    Arbitrary<String> any = Arbitraries.strings().numeric().ofLength(3);
    Arbitrary<String> rest = Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(8);
    Arbitrary<String> before =
        Arbitraries.of("", "+57", "57", "0057", "+", "03", "(57)", "+58", "'");
    return Combinators.combine(
            before,
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, known), net.jqwik.api.Tuple.of(1, any)),
            rest)
        .as((prefix, network, digits) -> prefix + network + digits);
  }

  @Property(tries = 20_000)
  @Label("a number is what libphonenumber says that it is")
  void asTheLibrary(@ForAll("numbers") String typed) {
    assertThat(MobileNumber.read(typed)).isEqualTo(MobileNumber.byLibrary(typed));
  }
}
