package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import tech.tablesaw.api.Table;

class Dl4jNetworksTest {
  @Test
  void lenetHasTheParametersOfTheLesson() {
    assertEquals(106_154, Dl4jNetworks.lenet(1).numParams());
  }

  @Test
  void mlpHasTheParametersOfTheLesson() {
    assertEquals(567_434, Dl4jNetworks.mlp(1).numParams());
  }

  @Test
  void cnn3HasTheParametersOfTheLesson() {
    assertEquals(98_442, Dl4jNetworks.cnn3(1).numParams());
  }

  @Test
  void bncnnHasTheParametersOfTheLessonAndItsRunningStatistics() {
    assertEquals(601_002 + 192, Dl4jNetworks.bncnn(1).numParams());
  }

  @Test
  void bncnnLearnsABatchByHeart() {
    MultiLayerNetwork network = Dl4jNetworks.bncnn(1);
    Nd4j.getRandom().setSeed(1);
    try (INDArray images = Nd4j.rand(8, 1, 28, 28);
        INDArray answers = Nd4j.eye(10).get(NDArrayIndex.interval(0, 8)).dup()) {
      for (int i = 0; i < 30; i++) {
        network.fit(images, answers);
      }
      assertTrue(network.score() < 0.5, "loss " + network.score());
    }
  }

  @Test
  void theSeedDecidesTheFirstWeights() {
    INDArray weights = Dl4jNetworks.lenet(1).params();
    assertEquals(weights, Dl4jNetworks.lenet(1).params());
    assertNotEquals(weights, Dl4jNetworks.lenet(2).params());
  }

  @Test
  void weightsStartAsHeSays() {
    INDArray weights = Dl4jNetworks.mlp(1).getParam("0_W");
    assertEquals(Math.sqrt(2.0 / 784), weights.stdNumber().doubleValue(), 0.0005);
  }

  @Test
  void theSummaryOfLenetAddsUp() {
    Table table = Dl4jSummary.of(Dl4jNetworks.lenet(1));
    assertEquals(8, table.rowCount());
    assertEquals("convolution 3x3", table.getString(0, "layer"));
    assertEquals("6x28x28", table.getString(0, "output"));
    assertEquals("max pooling 2x2", table.getString(3, "layer"));
    assertEquals("16x7x7", table.getString(3, "output"));
    assertEquals(60L, table.longColumn("parameters").get(0));
    assertEquals(94_200L, table.longColumn("parameters").get(4));
    assertEquals(106_154L, table.longColumn("parameters").get(7));
    assertEquals(316_680L, table.longColumn("multiplications").get(7));
    assertTrue(table.print().contains("106,154"), table.print());
  }

  @Test
  void theSummaryOfTheMlpAddsUp() {
    Table table = Dl4jSummary.of(Dl4jNetworks.mlp(1));
    assertEquals(567_434L, table.longColumn("parameters").get(4));
    assertEquals(566_528L, table.longColumn("multiplications").get(4));
    assertEquals("512", table.getString(0, "output"));
  }

  @Test
  void aWrongImageSizeIsOneClearSentence() {
    MultiLayerNetwork lenet = Dl4jNetworks.lenet(1);
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> Dl4jSummary.of(lenet, 32, 32));
    assertEquals(
        "images of 32x32 do not fit this network: layer 5 reads 784 values and would get 1,024;"
            + " resize the images or build the network for 32x32",
        error.getMessage());
    MultiLayerNetwork mlp = Dl4jNetworks.mlp(1);
    error = assertThrows(IllegalArgumentException.class, () -> Dl4jSummary.of(mlp, 20, 20));
    assertTrue(error.getMessage().contains("layer 1 reads 784 values and would get 400"));
  }
}
