package convlab.exercise.solutions;

final class FieldSolutions {
  private FieldSolutions() {}

  static int fieldAndStep(int[] kernels, int[] strides) {
    int field = 1;
    int step = 1;
    for (int layer = 0; layer < kernels.length; layer++) {
      field += (kernels[layer] - 1) * step;
      step *= strides[layer];
    }
    return field;
  }

  static int fromTheTop(int[] kernels, int[] strides) {
    int seen = 1;
    for (int layer = kernels.length - 1; layer >= 0; layer--) {
      seen = (seen - 1) * strides[layer] + kernels[layer];
    }
    return seen;
  }

  static int firstAndLast(int[] kernels, int[] strides) {
    int last = 0;
    for (int layer = kernels.length - 1; layer >= 0; layer--) {
      last = last * strides[layer] + kernels[layer] - 1;
    }
    return last + 1;
  }
}
