package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Nesterovs;

class LinearDecayTest {
  @Test
  void fallsInAStraightLineToZero() {
    LinearDecay decay = LinearDecay.over(10, 0.02);
    assertEquals(0.02, decay.valueAt(0, 0), 1e-12);
    assertEquals(0.01, decay.valueAt(5, 0), 1e-12);
    assertEquals(0, decay.valueAt(10, 0), 1e-12);
    assertEquals(0, decay.valueAt(11, 3), 1e-12);
  }

  @Test
  void startsWhereTheNetworkStands() {
    LinearDecay decay = new LinearDecay(0.5, 100, 10);
    assertEquals(0.5, decay.valueAt(100, 0), 1e-12);
    assertEquals(0.05, decay.valueAt(109, 0), 1e-12);
  }

  @Test
  void survivesSavingWithANetwork() {
    LinearDecay decay = new LinearDecay(0.02, 3, 2345);
    MultiLayerConfiguration saved =
        new NeuralNetConfiguration.Builder()
            .updater(new Nesterovs(decay, 0.9))
            .list()
            .layer(new OutputLayer.Builder().nIn(2).nOut(2).build())
            .build();
    MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(saved.toJson());
    OutputLayer layer = (OutputLayer) read.getConf(0).getLayer();
    assertEquals(decay, ((Nesterovs) layer.getIUpdater()).getLearningRateSchedule());
  }

  @Test
  void refusesARateOrLengthOfZero() {
    Exception error = assertThrows(IllegalArgumentException.class, () -> LinearDecay.over(10, 0));
    assertEquals(
        "learning rate 0.0 is not above 0; 0.02 suits the lessons' networks", error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> LinearDecay.over(0, 0.1));
    assertThrows(IllegalArgumentException.class, () -> LinearDecay.over(10, Double.NaN));
  }
}
