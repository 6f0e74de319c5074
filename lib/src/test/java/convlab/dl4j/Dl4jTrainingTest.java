package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.data.Digits;
import convlab.data.StandInDigits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nd4j.linalg.activations.Activation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Dl4jTrainingTest {
  private final Digits train = StandInDigits.generate(600, 1);
  private final Digits test = StandInDigits.generate(300, 2);

  private static Dl4jTraining quiet(MultiLayerNetwork network, Digits digits) {
    return Dl4jTraining.of(network, digits).batchSize(32).quietly();
  }

  @Test
  void lenetLearns() {
    MultiLayerNetwork network = Dl4jNetworks.lenet(1);
    double before = Dl4jEvaluation.of(network, test).accuracy();
    Dl4jHistory history = quiet(network, train).epochs(6).linearDecay().validate(test).run();
    assertTrue(before < 0.35, "untrained: " + before);
    assertTrue(history.accuracy() > 0.7, history.toString());
    assertTrue(history.loss() < history.epochs().get(0).loss() / 2, history.toString());
    assertEquals(history.accuracy(), Dl4jEvaluation.of(network, test).accuracy());
    assertFalse(history.interrupted());
  }

  @Test
  void theMlpLearns() {
    Dl4jHistory history = quiet(Dl4jNetworks.mlp(1), train).epochs(6).validate(test).run();
    assertTrue(history.accuracy() > 0.7, history.toString());
  }

  @Test
  void theSameSeedsGiveTheSameNetwork() {
    MultiLayerNetwork first = Dl4jNetworks.mlp(3);
    MultiLayerNetwork second = Dl4jNetworks.mlp(3);
    quiet(first, train.take(200)).seed(5).run();
    quiet(second, train.take(200)).seed(5).run();
    assertTrue(first.params().equalsWithEps(second.params(), 1e-6));
  }

  @Test
  void theRateIsWhatItWasAfterADecay() {
    MultiLayerNetwork network = Dl4jNetworks.lenet(1);
    quiet(network, train.take(100)).linearDecay().run();
    assertEquals(Dl4jNetworks.CNN_RATE, network.getLearningRate(0));
  }

  @Test
  void anInterruptEndsTheRunAndKeepsTheWeights() {
    MultiLayerNetwork network = Dl4jNetworks.mlp(1);
    var before = network.params().dup();
    Thread.currentThread().interrupt();
    Dl4jHistory history = quiet(network, train).epochs(100).validate(test).run();
    assertTrue(history.interrupted());
    assertFalse(Thread.interrupted(), "the flag is cleared before anything is printed");
    assertEquals(1, history.epochs().size());
    assertFalse(network.params().equals(before), "the first batch counts");
    assertTrue(history.toString().startsWith("interrupted in epoch 1"), history.toString());
  }

  @Test
  void anInterruptInTheMiddleEndsTheRunWithinABatch() {
    MultiLayerNetwork network = Dl4jNetworks.lenet(1);
    Thread learner = Thread.currentThread();
    Thread impatient =
        new Thread(
            () -> {
              LockSupport.parkNanos(300_000_000);
              learner.interrupt();
            });
    impatient.start();
    Dl4jHistory history = quiet(network, train).epochs(1_000_000).run();
    assertTrue(history.interrupted());
    assertTrue(history.seconds() < 30, history.toString());
    assertTrue(Dl4jEvaluation.of(network, test).accuracy() > 0.1);
  }

  @Test
  void progressAndCurvesAreShownInWordsWithoutAKernel() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Dl4jTraining.of(Dl4jNetworks.mlp(1), train.take(300)).epochs(2).validate(test).run();
    } finally {
      System.setOut(before);
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("stand-in digits"), shown);
    assertTrue(shown.matches("(?s).*epoch 2 of 2, loss \\d.*accuracy \\d.*"), shown);
    assertTrue(shown.contains("The loss falls"), shown);
  }

  @Test
  void theHistoryIsATable() {
    Dl4jHistory history = quiet(Dl4jNetworks.mlp(1), train.take(64)).epochs(2).run();
    assertEquals(2, history.table().rowCount());
    assertEquals(2, history.table().intColumn("epoch").get(1));
    assertTrue(history.toString().startsWith("epochs 2"), history.toString());
  }

  @Test
  void aLossThatIsNoNumberNamesTheBatchAndTheCure() {
    MultiLayerNetwork network = Dl4jNetworks.lenet(1);
    network.setLearningRate(1e30);
    Exception error = assertThrows(IllegalStateException.class, () -> quiet(network, train).run());
    assertTrue(
        error.getMessage().matches("the loss is NaN in batch \\d+ of epoch 1, at learning rate.*"),
        error.getMessage());
    assertTrue(error.getMessage().contains("train with a tenth of that rate"));
  }

  @Test
  void imagesOfTheWrongSizeAreRefusedBeforeTraining() {
    Digits wide = Digits.of(new double[2][28][30], new int[] {0, 1}, "wide");
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> quiet(Dl4jNetworks.mlp(1), wide).run());
    assertTrue(error.getMessage().startsWith("images of 28x30 do not fit"), error.getMessage());
  }

  @Test
  void aNetworkWithTooFewAnswersIsRefused() {
    MultiLayerNetwork five =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(
                    new OutputLayer.Builder()
                        .nIn(784)
                        .nOut(5)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
    five.init();
    Exception error = assertThrows(IllegalArgumentException.class, () -> quiet(five, train).run());
    assertTrue(error.getMessage().contains("has no output in a network of 5"));
  }

  @Test
  void nothingToLearnFromIsRefused() {
    MultiLayerNetwork network = Dl4jNetworks.mlp(1);
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> Dl4jTraining.of(network, train.take(0)));
    assertEquals("0 digits teach nothing; give at least one batch of them", error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> quiet(network, train).epochs(0));
  }
}
