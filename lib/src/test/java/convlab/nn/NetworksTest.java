package convlab.nn;

import static convlab.nn.Numbers.labels;
import static convlab.nn.Numbers.numbers;
import static convlab.nn.Numbers.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convlab.nn.layer.Initialiser;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import convlab.nn.train.Loss;
import convlab.nn.train.Optimiser;
import convlab.nn.train.Targets;
import convlab.nn.train.TrainingStep;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

  @ParameterizedTest(name = "{0} has {1} parameters and {2} multiplications")
  @CsvSource({
    "lenet, 106154, 316680",
    "cnn3, 98442, 1994240",
    "bncnn, 601002, 6094208",
    "mlp, 567434, 566528"
  })
  void sizes(String name, int parameters, long multiplications) {
    Sequential network = Networks.named(name, Initialiser.pytorch(), 1);
    assertEquals(parameters, network.parameterCount());
    assertEquals(multiplications, network.multiplications());
    assertEquals(TensorShape.vector(10), network.outputShape());
  }

  @Test
  void anUnknownNameIsNamed() {
    assertEquals(
        "unknown network alexnet; use one of lenet, cnn3, bncnn, mlp",
        assertThrows(
                IllegalArgumentException.class,
                () -> Networks.named("alexnet", Initialiser.he(), 1))
            .getMessage());
  }

  @ParameterizedTest(name = "{0}: a batch gives what its examples give alone")
  @ValueSource(strings = {"lenet", "cnn3", "bncnn", "mlp"})
  void batches(String name) {
    Sequential network = Networks.named(name, Initialiser.he(), 1);
    float[] pixels = numbers(1, 35 * 784);
    Tensor all = network.predict(Tensor.of(pixels, 35, Networks.DIGIT));
    for (int n : new int[] {0, 31, 32, 34}) {
      float[] one = java.util.Arrays.copyOfRange(pixels, n * 784, (n + 1) * 784);
      Tensor alone = network.predict(Tensor.of(one, 1, Networks.DIGIT));
      assertArrayEquals(all.example(n), alone.example(0), 1e-6f);
    }
  }

  @ParameterizedTest(name = "{0}: fused stages give what single layers give")
  @ValueSource(strings = {"lenet", "cnn3", "bncnn", "mlp"})
  void fusedEqualsPlain(String name) {
    Sequential fused = Networks.named(name, Initialiser.he(), 1);
    Sequential plain = Networks.named(name, Initialiser.he(), 1).layerByLayer();
    Map<String, float[]> expected = train(plain, 1, 3, 70);
    train(fused, 1, 3, 70)
        .forEach((key, value) -> assertArrayEquals(expected.get(key), value, 1e-6f, key));
  }

  @ParameterizedTest(name = "{0}: the same bits on 1, 2 and 3 threads")
  @ValueSource(strings = {"lenet", "cnn3", "bncnn", "mlp"})
  void threads(String name) {
    Map<String, float[]> one = train(Networks.named(name, Initialiser.he(), 1), 1, 3, 41);
    for (int threads = 2; threads <= 3; threads++) {
      Map<String, float[]> more = train(Networks.named(name, Initialiser.he(), 1), threads, 3, 41);
      one.forEach((key, value) -> assertArrayEquals(value, more.get(key), key));
    }
  }

  @Test
  void anotherSeedGivesOtherWeights() {
    float[] a = Networks.lenet(Initialiser.he(), 1).parameters().get("0.weight").value();
    float[] b = Networks.lenet(Initialiser.he(), 2).parameters().get("0.weight").value();
    org.junit.jupiter.api.Assertions.assertNotEquals(a[0], b[0]);
  }

  @Test
  void lossStartsAtLnTenAndFallsOnOneBatch() {
    Sequential network = Networks.lenet(Initialiser.pytorch(), 1);
    TrainingStep step =
        new TrainingStep(
            network, Loss.softmaxCrossEntropy(), Optimiser.adam(0.001), Workers.SINGLE);
    Tensor x = tensor(1, 20, Networks.DIGIT);
    Targets targets = labels(2, 20, 10);
    double first = step.run(x, targets);
    double last = first;
    for (int i = 0; i < 60; i++) {
      last = step.run(x, targets);
    }
    assertEquals(Math.log(10), first, 0.1);
    assertEquals(0, last, 0.3);
  }

  /** State after some steps, the last batch short. */
  private static Map<String, float[]> train(Sequential network, int threads, int steps, int batch) {
    try (Workers workers = Workers.of(threads)) {
      TrainingStep step =
          new TrainingStep(network, Loss.softmaxCrossEntropy(), Optimiser.sgd(0.05, 0.9), workers);
      for (int i = 0; i < steps; i++) {
        int size = i == steps - 1 ? 5 : batch;
        step.run(tensor(i, size, Networks.DIGIT), labels(i, size, 10));
      }
    }
    return network.snapshot();
  }
}
