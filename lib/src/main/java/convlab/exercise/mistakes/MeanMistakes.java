package convlab.exercise.mistakes;

/** Wrong programs for 00-mean. */
public final class MeanMistakes {
  private MeanMistakes() {}

  @Mistake(
      value = "1 / 3 is 0: both numbers are whole, so Java divides to a whole number.",
      look = "Run 1 / 3 and 1 / 3.0 each in a cell of its own.",
      credit = 0.5)
  static double oneThirdIsZero(int a, int b, int c) {
    return 1 / 3 * (a + b + c);
  }

  @Mistake(
      value = "The digits after the point are lost: a whole number is divided by a whole number.",
      look = "Run 7 / 3 and 7 / 3.0 each in a cell of its own.",
      credit = 0.5)
  static double wholeDivision(int a, int b, int c) {
    return (a + b + c) / 3;
  }

  @Mistake(
      value = "Only c is divided: * and / come before + and -.",
      look = "Which part of your formula belongs in brackets?",
      credit = 0.5)
  static double onlyTheLastDivided(int a, int b, int c) {
    return a + b + c / 3.0;
  }

  @Mistake(
      value = "Only c is divided, and its digits after the point are lost.",
      look = "* and / come before + and -; and 7 / 3 is not 7 / 3.0. Two things to mend.")
  static double onlyTheLastDividedWhole(int a, int b, int c) {
    return a + b + c / 3;
  }

  @Mistake(value = "It is the sum, not the mean.", look = "The mean of 2, 2 and 2 is 2.")
  static double sum(int a, int b, int c) {
    return a + b + c;
  }

  @Mistake(value = "The sum is divided by 2.", look = "How many numbers are there?")
  static double dividedByTwo(int a, int b, int c) {
    return (a + b + c) / 2.0;
  }
}
