package convlab.nn.train;

/**
 * How the learning rate changes: a factor on the first rate. A tick is a batch or an epoch, as the
 * trainer is told. Formulas as PyTorch's.
 */
@FunctionalInterface
public interface Schedule {

  /** The factor at {@code tick}, counted from 0, of {@code ticks} in all. */
  double factor(int tick, int ticks);

  /** Always 1. */
  static Schedule constant() {
    return (tick, ticks) -> 1;
  }

  /** Straight down to 0 behind the last tick. */
  static Schedule linearToZero() {
    return (tick, ticks) -> Math.max(0, 1 - (double) tick / ticks);
  }

  /** Half a cosine from 1 down to 0. */
  static Schedule cosine() {
    return (tick, ticks) -> (1 + Math.cos(Math.PI * Math.min(tick, ticks) / ticks)) / 2;
  }

  /** Times {@code gamma} every {@code size} ticks. */
  static Schedule step(int size, double gamma) {
    return (tick, ticks) -> Math.pow(gamma, tick / size);
  }

  /** Times {@code gamma} every tick. */
  static Schedule exponential(double gamma) {
    return (tick, ticks) -> Math.pow(gamma, tick);
  }
}
