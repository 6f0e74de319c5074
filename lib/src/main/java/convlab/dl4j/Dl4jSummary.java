package convlab.dl4j;

import java.util.Locale;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** A network layer by layer: what each writes, its parameters and its work for one image. */
public final class Dl4jSummary {
  private Dl4jSummary() {}

  /** The table for the course's digits, {@value Dl4jNetworks#SIDE}x{@value Dl4jNetworks#SIDE}. */
  public static Table of(MultiLayerNetwork network) {
    return of(network, Dl4jNetworks.SIDE, Dl4jNetworks.SIDE);
  }

  /**
   * A row per layer and one of totals: layer, output (C x H x W, or nodes), parameters, and
   * multiplications in the forward pass of one image.
   *
   * @throws IllegalArgumentException when grey images of this size do not fit the network
   */
  public static Table of(MultiLayerNetwork network, int height, int width) {
    LayerShapes shapes = LayerShapes.of(network, height, width);
    StringColumn names = StringColumn.create("layer");
    StringColumn outputs = StringColumn.create("output");
    LongColumn parameters = LongColumn.create("parameters");
    LongColumn products = LongColumn.create("multiplications");
    for (int i = 0; i < network.getnLayers(); i++) {
      Layer layer = network.getLayer(i).conf().getLayer();
      names.append(name(layer));
      outputs.append(LayerShapes.text(shapes.output(i)));
      parameters.append(network.getLayer(i).numParams());
      products.append(products(layer, shapes.output(i)));
    }
    names.append("total");
    outputs.append("");
    parameters.append(network.numParams());
    products.append((long) products.sum());
    return table(names, outputs, parameters, products);
  }

  private static Table table(
      StringColumn names, StringColumn outputs, LongColumn parameters, LongColumn products) {
    parameters.setPrintFormatter(NumberColumnFormatter.intsWithGrouping());
    products.setPrintFormatter(NumberColumnFormatter.intsWithGrouping());
    return Table.create("Network", names, outputs, parameters, products);
  }

  private static String name(Layer layer) {
    if (layer instanceof ConvolutionLayer convolution) {
      int[] kernel = convolution.getKernelSize();
      return "convolution %dx%d".formatted(kernel[0], kernel[1]);
    }
    if (layer instanceof SubsamplingLayer pool) {
      int[] kernel = pool.getKernelSize();
      String kind = pool.getPoolingType().name().toLowerCase(Locale.ROOT);
      return "%s pooling %dx%d".formatted(kind, kernel[0], kernel[1]);
    }
    if (layer instanceof BatchNormalization) {
      return "batch norm";
    }
    if (layer instanceof DropoutLayer) {
      return "dropout";
    }
    if (layer instanceof OutputLayer) {
      return "dense, softmax";
    }
    return layer instanceof DenseLayer ? "dense" : layer.getClass().getSimpleName();
  }

  /** Weights times the places where each is used; 0 for layers that only compare or add. */
  private static long products(Layer layer, InputType output) {
    if (layer instanceof ConvolutionLayer convolution) {
      int[] kernel = convolution.getKernelSize();
      return convolution.getNIn() * kernel[0] * kernel[1] * output.arrayElementsPerExample();
    }
    if (layer instanceof BatchNormalization || !(layer instanceof FeedForwardLayer dense)) {
      return 0;
    }
    return dense.getNIn() * dense.getNOut();
  }
}
