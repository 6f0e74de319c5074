package convlab.nn;

import static convlab.nn.Layers.batchNorm;
import static convlab.nn.Layers.convolution;
import static convlab.nn.Layers.dense;
import static convlab.nn.Layers.dropout;
import static convlab.nn.Layers.flatten;
import static convlab.nn.Layers.maxPool;
import static convlab.nn.Layers.relu;

import convlab.array.Check;
import convlab.nn.layer.Initialiser;
import convlab.nn.tensor.TensorShape;
import java.util.List;

/** The networks of lessons 11 and 12 for digits of 1 x 28 x 28, answering ten logits. */
public final class Networks {
  /** 28 x 28 pixels, one channel. */
  public static final TensorShape DIGIT = TensorShape.of(1, 28, 28);

  private static final List<String> NAMES = List.of("lenet", "cnn3", "bncnn", "mlp");

  private Networks() {}

  /** "lenet", "cnn3", "bncnn", "mlp". */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * A network by name.
   *
   * @throws IllegalArgumentException if the name is not among {@link #names}
   */
  public static Sequential named(String name, Initialiser initialiser, long seed) {
    Check.given(name, "network's name", "one of " + String.join(", ", NAMES));
    return switch (name) {
      case "lenet" -> lenet(initialiser, seed);
      case "cnn3" -> cnn3(initialiser, seed);
      case "bncnn" -> bncnn(initialiser, seed, 0.2);
      case "mlp" -> mlp(initialiser, seed);
      default ->
          throw new IllegalArgumentException(
              "unknown network " + name + "; use one of " + String.join(", ", NAMES));
    };
  }

  /** LeNet variant: 106,154 parameters, 316,680 multiplications. */
  public static Sequential lenet(Initialiser initialiser, long seed) {
    return Sequential.of(
        DIGIT,
        initialiser,
        seed,
        convolution(6, 3).padding(1), // 6x28x28
        relu(),
        maxPool(2), // 6x14x14
        convolution(16, 3).padding(1), // 16x14x14
        relu(),
        maxPool(2), // 16x7x7
        flatten(), // 784
        dense(120),
        relu(),
        dense(84),
        relu(),
        dense(10));
  }

  /** 3-layer CNN: 98,442 parameters, 1,994,240 multiplications. */
  public static Sequential cnn3(Initialiser initialiser, long seed) {
    return Sequential.of(
        DIGIT,
        initialiser,
        seed,
        convolution(16, 3).padding(1), // 16x28x28
        relu(),
        maxPool(2), // 16x14x14
        convolution(32, 3).padding(1), // 32x14x14
        relu(),
        maxPool(2), // 32x7x7
        convolution(64, 3).padding(1), // 64x7x7
        relu(),
        maxPool(2), // 64x3x3
        flatten(), // 576
        dense(128),
        relu(),
        dense(10));
  }

  /**
   * CNN with batch norm: 601,002 parameters, 6,094,208 multiplications.
   *
   * @param dropout probability of 0 before the last layer; 0.2 in the lesson
   */
  public static Sequential bncnn(Initialiser initialiser, long seed, double dropout) {
    return Sequential.of(
        DIGIT,
        initialiser,
        seed,
        convolution(32, 3), // 32x26x26
        batchNorm(),
        relu(),
        convolution(32, 3), // 32x24x24
        batchNorm(),
        relu(),
        maxPool(2), // 32x12x12
        batchNorm(),
        flatten(), // 4608
        dense(128),
        relu(),
        dropout(dropout),
        dense(10));
  }

  /** Multilayer perceptron 784-512-256-128-10: 567,434 parameters, 566,528 multiplications. */
  public static Sequential mlp(Initialiser initialiser, long seed) {
    return Sequential.of(
        DIGIT,
        initialiser,
        seed,
        flatten(), // 784
        dense(512),
        relu(),
        dense(256),
        relu(),
        dense(128),
        relu(),
        dense(10));
  }
}
