package convlab.exercise.solutions;

final class Sizes1dSolutions {
  private Sizes1dSolutions() {}

  static int[] formulas(int n, int k) {
    return new int[] {n + k - 1, n, n - k + 1};
  }

  static int[] fromThePadding(int n, int k) {
    int full = n + 2 * (k - 1) - k + 1;
    int valid = n - k + 1;
    int same = valid + (k - 1);
    return new int[] {full, same, valid};
  }

  static int[] counted(int n, int k) {
    int full = 0;
    int valid = 0;
    for (int start = -k; start <= n + k; start++) {
      if (start + k > 0 && start < n) {
        full++;
      }
      if (start >= 0 && start + k <= n) {
        valid++;
      }
    }
    return new int[] {full, n, valid};
  }
}
