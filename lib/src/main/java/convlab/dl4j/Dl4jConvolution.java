package convlab.dl4j;

import convlab.array.Check;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A DL4J convolution layer that holds one kernel; made by {@link Dl4jLayers#convolution}. */
public final class Dl4jConvolution {
  private final MultiLayerNetwork network;
  private final int kernelHeight;
  private final int kernelWidth;
  private final int padding;

  Dl4jConvolution(MultiLayerNetwork network, int kernelHeight, int kernelWidth, int padding) {
    this.network = network;
    this.kernelHeight = kernelHeight;
    this.kernelWidth = kernelWidth;
    this.padding = padding;
  }

  /**
   * Slides the kernel over an image. Cost: Theta(outH outW K K).
   *
   * @param image H x W; not changed
   * @return outH x outW with outH = (H + 2P - K) / S + 1, rounded down; 32-bit precision
   * @throws IllegalArgumentException when the image has ragged rows or the kernel does not fit
   */
  public double[][] apply(double[][] image) {
    Check.picture(image, "image");
    checkFits(image.length, image[0].length);
    try (INDArray pixels = Nd4j.create(image).castTo(DataType.FLOAT);
        INDArray map = network.output(pixels.reshape(1, 1, image.length, image[0].length))) {
      return map.reshape(map.size(2), map.size(3)).toDoubleMatrix();
    }
  }

  private void checkFits(int height, int width) {
    int missing = Math.max(kernelHeight - height, kernelWidth - width) - 2 * padding;
    if (missing > 0) {
      throw new IllegalArgumentException(
          "kernel %dx%d does not fit input %dx%d with padding %d; pad by %d or use a smaller kernel"
              .formatted(
                  kernelHeight, kernelWidth, height, width, padding, padding + (missing + 1) / 2));
    }
  }

  /** The network of one layer around the convolution, for a look inside. */
  public MultiLayerNetwork network() {
    return network;
  }
}
