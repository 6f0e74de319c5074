package convlab.nn.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FormulaTest {
  private final References stored = References.read("networks");

  @Test
  void numbersFromZeroToOneAreThoseOfPython() {
    assertArrayEquals(stored.floats("formula/unit"), Formula.unit(3, 8));
  }

  @Test
  void signedNumbersAreThoseOfPython() {
    assertArrayEquals(stored.floats("formula/signed"), Formula.signed(1002, 8, 0.25));
  }

  @Test
  void labelsAreThoseOfPython() {
    assertArrayEquals(stored.ints("formula/labels"), Formula.labels(4, 8));
  }
}
