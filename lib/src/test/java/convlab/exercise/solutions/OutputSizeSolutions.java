package convlab.exercise.solutions;

final class OutputSizeSolutions {
  private OutputSizeSolutions() {}

  static int formula(int n, int k, int p, int s) {
    return (n + 2 * p - k) / s + 1;
  }

  static int counted(int n, int k, int p, int s) {
    int windows = 0;
    for (int start = -p; start + k <= n + p; start += s) {
      windows++;
    }
    return windows;
  }

  static int lastStart(int n, int k, int p, int s) {
    int padded = n + p + p;
    int last = padded - k;
    return (int) Math.floor(last / (double) s) + 1;
  }
}
