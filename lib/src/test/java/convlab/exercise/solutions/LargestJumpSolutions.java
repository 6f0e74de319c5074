package convlab.exercise.solutions;

final class LargestJumpSolutions {
  private LargestJumpSolutions() {}

  static int bestSoFar(double[] x) {
    int best = 1;
    for (int i = 2; i < x.length; i++) {
      if (Math.abs(x[i] - x[i - 1]) > Math.abs(x[best] - x[best - 1])) {
        best = i;
      }
    }
    return best;
  }

  static int sizeAndPlace(double[] x) {
    double largest = -1;
    int place = 0;
    for (int i = 1; i < x.length; i++) {
      double jump = x[i] - x[i - 1];
      if (jump < 0) {
        jump = -jump;
      }
      if (jump > largest) {
        largest = jump;
        place = i;
      }
    }
    return place;
  }

  static int backwards(double[] x) {
    int best = x.length - 1;
    for (int i = x.length - 1; i >= 1; i--) {
      double jump = x[i] - x[i - 1];
      double held = x[best] - x[best - 1];
      if (jump * jump >= held * held) {
        best = i;
      }
    }
    return best;
  }
}
