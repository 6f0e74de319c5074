package convlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.layer.Initialiser;
import convlab.nn.tensor.Workers;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void lenetLayerByLayer() {
    Summary summary = Summary.of(Networks.lenet(Initialiser.he(), 1), 128);
    assertEquals(106_154, summary.parameters());
    assertEquals(316_680, summary.multiplications());
    assertEquals(12, summary.rows().size());
    assertEquals("16x7x7", summary.rows().get(5).shape().toString());
    assertEquals(94_200, summary.rows().get(7).parameters());
    assertTrue(summary.toString().contains("106,154"), summary.toString());
  }

  @Test
  void profileHasARowForEachStage() {
    Profile profile = Profile.of(Networks.lenet(Initialiser.he(), 1), 8, 3, Workers.SINGLE);
    assertEquals(6, profile.rows().size());
    assertEquals(
        "convolution 6, kernel 3x3 with padding 1 + ReLU + max pooling 2x2",
        profile.rows().get(0).stage());
    assertTrue(profile.rows().get(1).forwardSpeed() > 0);
    assertTrue(profile.toString().contains("GFLOP/s"));
  }
}
