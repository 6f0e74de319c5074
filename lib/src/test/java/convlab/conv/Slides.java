package convlab.conv;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random slides for the laws: every mode, border, stride and dilation, amounts up to 4. */
class Slides extends DomainContextBase {

  @Provide
  Arbitrary<Slide> slides() {
    Arbitrary<Padding> paddings =
        Combinators.combine(upTo(4), upTo(4)).as((before, after) -> new Padding(before, after));
    return Combinators.combine(
            Arbitraries.of(Slide.Mode.class),
            paddings,
            upTo(2),
            upTo(2),
            Arbitraries.of(Border.class))
        .as((mode, padding, s, d, border) -> new Slide(mode, padding, s + 1, d + 1, border, 0));
  }

  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.integers().between(0, most);
  }
}
