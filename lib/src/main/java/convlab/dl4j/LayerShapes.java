package convlab.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Walks an image of a given size through a network's configuration and notes what each layer reads
 * and writes. DL4J itself notices a wrong size late, in the middle of a matrix product.
 */
final class LayerShapes {
  private final MultiLayerConfiguration configuration;
  private final int height;
  private final int width;
  private final List<InputType> inputs = new ArrayList<>();
  private final List<InputType> outputs = new ArrayList<>();

  private LayerShapes(MultiLayerConfiguration configuration, int height, int width) {
    this.configuration = configuration;
    this.height = height;
    this.width = width;
  }

  /**
   * The shapes for grey images of one size.
   *
   * @throws IllegalArgumentException when images of this size do not fit the network
   */
  static LayerShapes of(MultiLayerNetwork network, int height, int width) {
    LayerShapes shapes = new LayerShapes(network.getLayerWiseConfigurations(), height, width);
    shapes.walk();
    return shapes;
  }

  private void walk() {
    InputType type =
        readsRows() ? InputType.feedForward((long) height * width) : image(height, width, 1);
    for (int i = 0; i < configuration.getConfs().size(); i++) {
      InputPreProcessor between = configuration.getInputPreProcess(i);
      if (between != null) {
        check(i, type, values(between));
        type = between.getOutputType(type);
      }
      Layer layer = configuration.getConf(i).getLayer();
      if (layer instanceof FeedForwardLayer weighted
          && !(type instanceof InputType.InputTypeConvolutional)) {
        check(i, type, weighted.getNIn());
      }
      inputs.add(type);
      type = layer.getOutputType(i, type);
      outputs.add(type);
    }
  }

  private static InputType image(int height, int width, int channels) {
    return InputType.convolutional(height, width, channels);
  }

  /** Whether the network reads (N, H W) rather than (N,1,H,W). */
  boolean readsRows() {
    InputPreProcessor between = configuration.getInputPreProcess(0);
    Layer first = configuration.getConf(0).getLayer();
    return between == null
        ? first instanceof DenseLayer || first instanceof BaseOutputLayer
        : between instanceof FeedForwardToCnnPreProcessor;
  }

  /** How many values a layer's preprocessor is made for. */
  private static long values(InputPreProcessor between) {
    if (between instanceof CnnToFeedForwardPreProcessor flat) {
      return flat.getInputHeight() * flat.getInputWidth() * flat.getNumChannels();
    }
    if (between instanceof FeedForwardToCnnPreProcessor fold) {
      return fold.getInputHeight() * fold.getInputWidth() * fold.getNumChannels();
    }
    return -1;
  }

  private void check(int layer, InputType given, long wanted) {
    long values = given.arrayElementsPerExample();
    if (wanted > 0 && values != wanted) {
      throw new IllegalArgumentException(
          ("images of %dx%d do not fit this network: layer %d reads %,d values and would get %,d;"
                  + " resize the images or build the network for %dx%d")
              .formatted(height, width, layer + 1, wanted, values, height, width));
    }
  }

  /** The shape of one batch of n images as the network reads it. */
  long[] batch(int n) {
    return readsRows() ? new long[] {n, (long) height * width} : new long[] {n, 1, height, width};
  }

  /** What layer i (from 0) writes for one image. */
  InputType output(int i) {
    return outputs.get(i);
  }

  /** What layer i (from 0) reads for one image. */
  InputType input(int i) {
    return inputs.get(i);
  }

  /** A shape as the lessons write it: 6x28x28 (C x H x W), or the number of nodes. */
  static String text(InputType type) {
    return type instanceof InputType.InputTypeConvolutional maps
        ? maps.getChannels() + "x" + maps.getHeight() + "x" + maps.getWidth()
        : String.valueOf(type.arrayElementsPerExample());
  }
}
