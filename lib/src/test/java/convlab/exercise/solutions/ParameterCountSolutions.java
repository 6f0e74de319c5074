package convlab.exercise.solutions;

final class ParameterCountSolutions {
  private ParameterCountSolutions() {}

  static int formula(int filters, int channels, int k) {
    return filters * (channels * k * k + 1);
  }

  static int weightsAndBiases(int filters, int channels, int k) {
    int weights = filters * channels * k * k;
    int biases = filters;
    return weights + biases;
  }

  static int counted(int filters, int channels, int k) {
    int count = 0;
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channels; c++) {
        count += k * k;
      }
      count++;
    }
    return count;
  }
}
