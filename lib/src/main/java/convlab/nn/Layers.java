package convlab.nn;

import convlab.array.Check;
import convlab.nn.layer.AveragePool;
import convlab.nn.layer.BatchNorm;
import convlab.nn.layer.Chain;
import convlab.nn.layer.Concatenate;
import convlab.nn.layer.Convolution;
import convlab.nn.layer.ConvolutionOptions;
import convlab.nn.layer.Dense;
import convlab.nn.layer.Dropout;
import convlab.nn.layer.Flatten;
import convlab.nn.layer.GlobalPool;
import convlab.nn.layer.Identity;
import convlab.nn.layer.Layer;
import convlab.nn.layer.MaxPool;
import convlab.nn.layer.PairMaxPool;
import convlab.nn.layer.Pointwise;
import convlab.nn.layer.Relu;
import convlab.nn.layer.UpConvolution;
import convlab.nn.layer.Window;
import java.util.List;

/** The layers by name: {@code Sequential.of(shape, convolution(6, 3).padding(1), relu(), ...)}. */
public final class Layers {
  private Layers() {}

  /** Convolution with {@code filters} kernels of size K x K; options follow by dots. */
  public static Convolution convolution(int filters, int kernel) {
    return convolution(filters, kernel, kernel);
  }

  /** Convolution with kernels of {@code height} x {@code width}; height 1 for sequences. */
  public static Convolution convolution(int filters, int height, int width) {
    return new Convolution(filters, ConvolutionOptions.kernel(height, width));
  }

  /** Transposed convolution with kernels of size K x K; options follow by dots. */
  public static UpConvolution upConvolution(int filters, int kernel) {
    return upConvolution(filters, kernel, kernel);
  }

  /** Transposed convolution with kernels of {@code height} x {@code width}. */
  public static UpConvolution upConvolution(int filters, int height, int width) {
    return new UpConvolution(filters, ConvolutionOptions.kernel(height, width), 0, 0);
  }

  /** Dense layer on vectors: W x + b, outputs x inputs weights. */
  public static Layer dense(int outputs) {
    return new Dense(outputs, true);
  }

  /** Dense layer without bias. */
  public static Layer denseWithoutBias(int outputs) {
    return new Dense(outputs, false);
  }

  /** Maximum of windows of size x size, side by side. */
  public static Layer maxPool(int size) {
    return maxPool(size, size, 0);
  }

  /** Maximum of windows with a stride and a padding of at most half the window. */
  public static Layer maxPool(int size, int stride, int padding) {
    Window window = Window.square(size, stride, padding);
    return window.isPairs() ? new PairMaxPool() : new MaxPool(window);
  }

  /** Maximum over {@code width} neighbours of a sequence (height 1), side by side. */
  public static Layer maxPoolSequence(int width) {
    return new MaxPool(Window.sideBySide(1, width));
  }

  /** Mean of windows of size x size, side by side. */
  public static Layer averagePool(int size) {
    return averagePool(size, size, 0);
  }

  /** Mean of windows with a stride and a padding, which counts as zeros. */
  public static Layer averagePool(int size, int stride, int padding) {
    return new AveragePool(Window.square(size, stride, padding));
  }

  /** Mean over the picture, one number a channel. */
  public static Layer globalAveragePool() {
    return new GlobalPool(true);
  }

  /** Maximum over the picture, one number a channel. */
  public static Layer globalMaxPool() {
    return new GlobalPool(false);
  }

  /** Batch normalisation, one mean and variance a channel; epsilon 1e-5, momentum 0.1. */
  public static Layer batchNorm() {
    return new BatchNorm();
  }

  /** Dropout: in training a share p of the numbers is set to 0. */
  public static Layer dropout(double p) {
    return new Dropout(p);
  }

  /** max(0, x). */
  public static Layer relu() {
    return new Relu();
  }

  /** x above 0, 0.01 x below, PyTorch's default. */
  public static Layer leakyRelu() {
    return leakyRelu(0.01);
  }

  /** x above 0, slope * x below. */
  public static Layer leakyRelu(double slope) {
    return new Pointwise(Pointwise.Function.LEAKY_RELU, slope);
  }

  /** 1 / (1 + exp(-x)). */
  public static Layer sigmoid() {
    return new Pointwise(Pointwise.Function.SIGMOID, 0);
  }

  /** Hyperbolic tangent. */
  public static Layer tanh() {
    return new Pointwise(Pointwise.Function.TANH, 0);
  }

  /** x times the normal distribution function (Hendrycks and Gimpel, arXiv:1606.08415). */
  public static Layer gelu() {
    return new Pointwise(Pointwise.Function.GELU, 0);
  }

  /** GELU by its tanh approximation. */
  public static Layer geluTanh() {
    return new Pointwise(Pointwise.Function.GELU_TANH, 0);
  }

  /** C x H x W as a vector. */
  public static Layer flatten() {
    return new Flatten();
  }

  /** The input itself. */
  public static Layer identity() {
    return new Identity();
  }

  /** Results of several branches on the same input, one behind the other along the channels. */
  public static Layer concatenate(Layer... branches) {
    return new Concatenate(list(branches));
  }

  /** The input and behind it, along the channels, what the layers make of it. */
  public static Layer skip(Layer... around) {
    return concatenate(identity(), chain(around));
  }

  /** Layers one after the other, as one layer. */
  public static Layer chain(Layer... layers) {
    return new Chain(list(layers));
  }

  /** As a list, without holes. */
  static List<Layer> list(Layer... layers) {
    Check.given(layers, "layers", "some of Layers");
    for (int i = 0; i < layers.length; i++) {
      Check.given(layers[i], "a layer", "one of Layers");
    }
    return List.of(layers);
  }
}
