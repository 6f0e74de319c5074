package convlab.bench;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The engines a worker can run, by the name that {@code course.py bench --engines} takes. */
final class Racers {
  private static final Map<String, IntFunction<Racer>> ENGINES =
      Map.of(
          "convlab",
          ConvlabRacer::new,
          "dl4j",
          threads -> new Dl4jRacer(),
          "dl4j-shipped",
          threads -> new Dl4jRacer());

  private Racers() {}

  /** The engine {@code name} on {@code threads} threads. */
  static Racer of(String name, int threads) {
    IntFunction<Racer> engine = ENGINES.get(name);
    if (engine == null) {
      List<String> known = ENGINES.keySet().stream().sorted().toList();
      throw new IllegalArgumentException("unknown engine " + name + "; known are " + known);
    }
    return engine.apply(threads);
  }
}
