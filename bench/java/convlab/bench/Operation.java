package convlab.bench;

import java.util.List;

/**
 * A single operation of the race: {@code product m n k}, {@code forward} or {@code backward n c
 * size f k padding}. Backward gives the gradients by weight, bias and, unless there is one channel
 * only (a first layer), by input.
 */
record Operation(String name, List<Integer> sizes) {
  static final List<String> NAMES = List.of("product", "forward", "backward");

  Operation {
    if (!NAMES.contains(name) || sizes.size() != (name.equals("product") ? 3 : 6)) {
      throw new IllegalArgumentException(
          "unknown operation "
              + name
              + " "
              + sizes
              + "; use product m n k, or forward or backward"
              + " n c size f k padding");
    }
  }

  /** From a name and sizes as they are written: {@code product 512 512 512}. */
  static Operation of(List<String> words) {
    return new Operation(words.get(0), words.stream().skip(1).map(Integer::valueOf).toList());
  }

  int size(int i) {
    return sizes.get(i);
  }

  /** Height and width of a convolution's output. */
  int outputSize() {
    return size(2) + 2 * size(5) - size(4) + 1;
  }
}
