package convlab.exercise.solutions;

final class WeightsSolutions {
  private WeightsSolutions() {}

  static int product(int filters, int channels, int k) {
    return filters * channels * k * k;
  }

  static int oneFilterFirst(int filters, int channels, int k) {
    int slice = k * k;
    int filter = slice * channels;
    return filter * filters;
  }

  static int counted(int filters, int channels, int k) {
    int count = 0;
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < k; i++) {
          count += k;
        }
      }
    }
    return count;
  }
}
