"""What stop points cost: the same cells in the course's kernel and in JJava as it is, side by side.

python tests/support/measure_overhead.py [ROUNDS]   prints milliseconds and ratios, best of each round's 15 runs, median of rounds.
"""
import statistics
import sys

from livekernel import LiveKernel, javas

CELLS = """
double[][] convolve(double[][] x, double[][] k) {
  int h = x.length - k.length + 1, w = x[0].length - k[0].length + 1;
  double[][] y = new double[h][w];
  for (int i = 0; i < h; i++) for (int j = 0; j < w; j++) {
    double sum = 0;
    for (int a = 0; a < k.length; a++) for (int b = 0; b < k[0].length; b++) sum += x[i + a][j + b] * k[a][b];
    y[i][j] = sum;
  }
  return y;
}
void scaleAndAdd(float[] x, float[] y) { for (int i = 0; i < x.length; i++) y[i] = y[i] * 0.5f + x[i]; }
double[][] multiply(double[][] a, double[][] b) {
  int n = a.length;
  double[][] c = new double[n][n];
  for (int i = 0; i < n; i++) for (int k = 0; k < n; k++) { double s = a[i][k]; for (int j = 0; j < n; j++) c[i][j] += s * b[k][j]; }
  return c;
}
double dots(double[][] a, double[][] b) {
  double total = 0; int n = a.length;
  for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { double s = 0; for (int k = 0; k < n; k++) s += a[i][k] * b[j][k]; total += s; }
  return total;
}
import jdk.incubator.vector.*;
float fused(float[] x, float[] y) {
  var S = FloatVector.SPECIES_PREFERRED; var acc = FloatVector.zero(S);
  for (int i = 0; i < S.loopBound(x.length); i += S.length()) acc = FloatVector.fromArray(S, x, i).fma(FloatVector.fromArray(S, y, i), acc);
  return acc.reduceLanes(VectorOperators.ADD);
}
long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
double[][] image = new double[1024][1024], mean = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, left = new double[512][512], right = new double[512][512];
float[] xs = new float[1 << 16], ys = new float[1 << 16];
"""
PROGRAMS = {
    "naive 3x3 convolution, 1024 x 1024": "convolve(image, mean);",
    "vectorised loop, 65,536 floats x 100": "for (int r = 0; r < 100; r++) scaleAndAdd(xs, ys);",
    "Vector API loop, 65,536 floats x 100": "for (int r = 0; r < 100; r++) fused(xs, ys);",
    "matrix product (rows), 512": "multiply(left, right);",
    "matrix product (dot products), 512": "dots(left, right);",
    "recursion, fib(30)": "fib(30);",
}
STOCK = "org.dflib.jjava.distro.JJava"


def measure(kernel, body, number):
    name = f"t{number}"
    code = f"""double {name} = 1e9;
for (int run = 0; run < 15; run++) {{ long start = System.nanoTime(); {body} {name} = Math.min({name}, (System.nanoTime() - start) / 1e6); }}
{name}"""
    return float(kernel.value(code))


def main(rounds):
    for label, java in javas().items():
        times = {name: ([], []) for name in PROGRAMS}
        for turn in range(rounds):
            with LiveKernel(java) as woven, LiveKernel(java, main=STOCK) as stock:
                for kernel in (woven, stock):
                    kernel.run(CELLS)
                for number, (name, body) in enumerate(PROGRAMS.items()):
                    for side, kernel in ((0, woven), (1, stock)) if turn % 2 else ((1, stock), (0, woven)):
                        times[name][side].append(measure(kernel, body, number))
        print(f"\n{label}: {java}\n{'':40} {'with':>9} {'without':>9} {'ratio':>6}")
        for name, (woven, stock) in times.items():
            a, b = statistics.median(woven), statistics.median(stock)
            print(f"{name:40} {a:9.2f} {b:9.2f} {a / b:6.2f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
