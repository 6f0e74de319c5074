package convlab.exercise.solutions;

final class MeanSolutions {
  private MeanSolutions() {}

  static double byThreePointZero(int a, int b, int c) {
    return (a + b + c) / 3.0;
  }

  static double byCast(int a, int b, int c) {
    double sum = a;
    sum += b;
    sum += c;
    return sum / 3;
  }

  static double byStream(int a, int b, int c) {
    return java.util.stream.IntStream.of(a, b, c).average().getAsDouble();
  }

  static double byThirds(int a, int b, int c) {
    return 1.0 / 3 * a + 1.0 / 3 * b + 1.0 / 3 * c;
  }
}
