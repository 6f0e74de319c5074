package convlab.exercise.solutions;

final class EffectiveSizeSolutions {
  private EffectiveSizeSolutions() {}

  static int tapsAndHoles(int k, int d) {
    return k + (k - 1) * (d - 1);
  }

  static int lastTap(int k, int d) {
    return (k - 1) * d + 1;
  }

  static int walked(int k, int d) {
    int size = 1;
    for (int tap = 1; tap < k; tap++) {
      size += d;
    }
    return size;
  }
}
