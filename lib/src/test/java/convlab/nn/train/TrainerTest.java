package convlab.nn.train;

import static convlab.nn.Numbers.labels;
import static convlab.nn.Numbers.numbers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.Layers;
import convlab.nn.Sequential;
import convlab.nn.layer.Initialiser;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final TensorShape POINT = TensorShape.vector(2);

  /** Points left and right of a line. */
  private static Examples points(long seed, int count) {
    float[] xy = numbers(seed, 2 * count);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = xy[2 * i] + xy[2 * i + 1] > 0 ? 1 : 0;
    }
    return Examples.of(xy, POINT, labels);
  }

  private static Sequential small(long seed) {
    return Sequential.of(
        POINT, Initialiser.he(), seed, Layers.dense(8), Layers.relu(), Layers.dense(2));
  }

  private static Trainer trainer(Sequential network, double rate) {
    return new Trainer(network, Loss.softmaxCrossEntropy(), Optimiser.sgd(rate))
        .batchSize(16)
        .threads(1);
  }

  @Test
  void learnsALine() {
    Sequential network = small(1);
    TrainingResult result =
        trainer(network, 0.5).epochs(20).validation(points(2, 200)).train(points(1, 203));
    assertEquals(TrainingResult.End.FINISHED, result.end());
    assertEquals(20, result.epochs().size());
    assertTrue(result.last().validationAccuracy() > 0.95, result.last().toString());
    assertTrue(result.last().loss() < result.epochs().get(0).loss());
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    float[][] weights = new float[3][];
    for (int i = 0; i < 3; i++) {
      Sequential network = small(1);
      trainer(network, 0.5).epochs(3).seed(i / 2).threads(i + 1).train(points(1, 100));
      weights[i] = network.parameters().get("0.weight").value();
    }
    assertArrayEquals(weights[0], weights[1]);
    assertFalse(java.util.Arrays.equals(weights[0], weights[2]));
  }

  @Test
  void everyExampleIsSeenOnceAnEpochInAnOrderOfItsOwn() {
    List<List<Integer>> seen = new ArrayList<>();
    Examples spy =
        Examples.of(37, POINT, (i, to, at) -> seen.get(seen.size() - 1).add(i), i -> i % 2);
    trainer(small(1), 0.1)
        .epochs(2)
        .listener(
            new TrainingListener() {
              @Override
              public void start(int batches, int epochs) {
                assertEquals(3, batches);
                assertEquals(2, epochs);
                seen.add(new ArrayList<>());
              }

              @Override
              public void epoch(EpochResult result) {
                seen.add(new ArrayList<>());
              }
            })
        .train(spy);
    assertEquals(37, seen.get(0).stream().distinct().count());
    assertEquals(37, seen.get(1).stream().distinct().count());
    assertFalse(seen.get(0).equals(seen.get(1)));
  }

  @Test
  void anInterruptKeepsTheWeightsAndClearsTheFlag() {
    Sequential network = small(1);
    TrainingResult result =
        trainer(network, 0.5)
            .epochs(1000)
            .listener(
                new TrainingListener() {
                  @Override
                  public void batch(int epoch, int batch, double loss) {
                    if (epoch == 1 && batch == 2) {
                      Thread.currentThread().interrupt();
                    }
                  }
                })
            .train(points(1, 100));
    assertTrue(result.interrupted());
    assertFalse(Thread.currentThread().isInterrupted());
    assertEquals(1, result.epochs().size());
    for (float w : network.parameters().get("0.weight").value()) {
      assertTrue(Float.isFinite(w));
    }
  }

  @Test
  void stopsEarlyWithTheBestWeights() {
    Sequential network = small(1);
    TrainingResult result =
        trainer(network, 0.8).epochs(500).stopEarly(2).validation(noise(9, 40)).train(noise(1, 40));
    assertEquals(TrainingResult.End.STOPPED_EARLY, result.end());
    assertEquals(result.bestEpoch() + 3, result.epochs().size());
    double best = result.epochs().get(result.bestEpoch()).validationLoss();
    double kept =
        Evaluation.of(network, Loss.softmaxCrossEntropy(), noise(9, 40), Workers.SINGLE).loss();
    assertEquals(best, kept, 1e-12);
  }

  private static Examples noise(long seed, int count) {
    int[] labels = new java.util.SplittableRandom(seed).ints(count, 0, 2).toArray();
    return Examples.of(numbers(seed, 2 * count), POINT, labels);
  }

  @Test
  void schedulesSetTheRate() {
    Optimiser optimiser = Optimiser.sgd(0.8);
    List<Double> rates = new ArrayList<>();
    new Trainer(small(1), Loss.softmaxCrossEntropy(), optimiser)
        .batchSize(25)
        .epochs(2)
        .threads(1)
        .schedule(Schedule.linearToZero())
        .scheduleByEpoch(Schedule.step(1, 0.5))
        .listener(
            new TrainingListener() {
              @Override
              public void batch(int epoch, int batch, double loss) {
                rates.add((double) Math.round(1000 * optimiser.rate()));
              }
            })
        .train(points(1, 50));
    assertEquals(List.of(800.0, 600.0, 200.0, 100.0), rates);
  }

  @Test
  void notANumberNamesLayerAndStep() {
    Sequential network = small(1);
    TrainingStep step =
        new TrainingStep(network, Loss.softmaxCrossEntropy(), Optimiser.sgd(0.1), Workers.SINGLE);
    Tensor x = Tensor.of(numbers(1, 8), 4, POINT);
    step.run(x, labels(1, 4, 2));
    network.parameters().get("2.bias").value()[1] = Float.NaN;
    String text =
        assertThrows(IllegalStateException.class, () -> step.run(x, labels(1, 4, 2))).getMessage();
    assertTrue(text.startsWith("loss is NaN at step 2; "), text);
    assertTrue(text.contains("comes from layer 2 (dense 2)"), text);
    assertTrue(text.contains("smaller learning rate than 0.1"), text);
  }

  @Test
  void anInputThatIsNotFiniteIsNamed() {
    TrainingStep step =
        new TrainingStep(small(1), Loss.softmaxCrossEntropy(), Optimiser.sgd(0.1), Workers.SINGLE);
    Tensor x = Tensor.of(new float[] {1, Float.NaN}, 1, POINT);
    String text =
        assertThrows(IllegalStateException.class, () -> step.run(x, Targets.labels(0)))
            .getMessage();
    assertTrue(text.contains("the input already holds numbers that are not finite"), text);
  }

  @Test
  void anExplodingLossNamesLayerAndStep() {
    Sequential network =
        Sequential.of(POINT, Initialiser.he(), 1, Layers.dense(4), Layers.dense(1));
    TrainingStep step =
        new TrainingStep(network, Loss.meanSquaredError(), Optimiser.sgd(10), Workers.SINGLE);
    Tensor x = Tensor.of(numbers(1, 8), 4, POINT);
    Targets targets = Targets.values(Tensor.of(numbers(2, 4), 4, TensorShape.vector(1)));
    String text =
        assertThrows(
                IllegalStateException.class,
                () -> {
                  for (int i = 0; i < 100; i++) {
                    step.run(x, targets);
                  }
                })
            .getMessage();
    assertTrue(text.matches("loss (exploded|is) .* step \\d+.*"), text);
    assertTrue(text.contains("weight") || text.contains("layer"), text);
  }

  @Test
  void noExamplesIsAClearMessage() {
    Examples none = Examples.of(new float[0], POINT, new int[0]);
    assertEquals(
        "no examples to train on; give at least one",
        assertThrows(IllegalArgumentException.class, () -> trainer(small(1), 1).train(none))
            .getMessage());
  }
}
