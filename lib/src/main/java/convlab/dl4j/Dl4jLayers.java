package convlab.dl4j;

import convlab.array.Check;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J layers whose weights are set by hand rather than learned. */
public final class Dl4jLayers {
  private Dl4jLayers() {}

  /** A convolution with stride 1 and no padding; see {@link #convolution(double[][], int, int)}. */
  public static Dl4jConvolution convolution(double[][] kernel) {
    return convolution(kernel, 1, 0);
  }

  /**
   * A DL4J {@code ConvolutionLayer} from one channel to one, without bias or activation, that holds
   * this kernel. As always in deep learning the kernel is not flipped.
   *
   * @param kernel K x K' weights, at least 1x1; copied, as 32-bit numbers
   * @param stride S, the step between windows; at least 1
   * @param padding P, zeros around the image on each side; at least 0
   * @throws IllegalArgumentException when the kernel has ragged rows or a number is out of range
   */
  public static Dl4jConvolution convolution(double[][] kernel, int stride, int padding) {
    Check.picture(kernel, "kernel");
    if (stride < 1) {
      throw new IllegalArgumentException("stride " + stride + " is below 1; use 1 or more");
    }
    if (padding < 0) {
      throw new IllegalArgumentException("padding " + padding + " is negative; use 0 or more");
    }
    MultiLayerNetwork network = network(kernel.length, kernel[0].length, stride, padding);
    try (INDArray weights = Nd4j.create(kernel).castTo(DataType.FLOAT)) {
      network.setParam("0_W", weights.reshape(1, 1, kernel.length, kernel[0].length));
    }
    return new Dl4jConvolution(network, kernel.length, kernel[0].length, padding);
  }

  private static MultiLayerNetwork network(int height, int width, int stride, int padding) {
    ConvolutionLayer layer =
        new ConvolutionLayer.Builder(height, width)
            .nIn(1)
            .nOut(1)
            .stride(stride, stride)
            .padding(padding, padding)
            .hasBias(false)
            .activation(Activation.IDENTITY)
            .build();
    MultiLayerNetwork network =
        new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list().layer(layer).build());
    network.init();
    return network;
  }
}
