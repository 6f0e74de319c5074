package convlab.bench;

import convlab.nn.layer.Convolution;
import convlab.nn.layer.Initialiser;
import convlab.nn.Layers;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import convlab.nn.gemm.Gemm;
import java.util.Random;

/** Single operations of the course's engine, called as its layers call them. */
final class ConvlabOperations {
  private ConvlabOperations() {}

  static Runnable of(Operation operation, Workers workers) {
    return switch (operation.name()) {
      case "product" -> product(operation.size(0), operation.size(1), operation.size(2), workers);
      case "forward" -> forward(operation, workers);
      default -> backward(operation, workers);
    };
  }

  private static Runnable product(int m, int n, int k, Workers workers) {
    float[] a = Formula.signed(1, m * k, 1);
    float[] b = Formula.signed(2, k * n, 1);
    float[] c = new float[m * n];
    return () -> Gemm.multiply(false, false, m, n, k, a, b, c, workers);
  }

  private static Runnable forward(Operation operation, Workers workers) {
    Convolution convolution = built(operation);
    Tensor x = input(operation);
    Run run = new Run(false, workers);
    return () -> convolution.forward(x, run);
  }

  private static Runnable backward(Operation operation, Workers workers) {
    Convolution convolution = built(operation);
    Run run = new Run(true, workers);
    TensorShape shape = convolution.forward(input(operation), run).shape();
    int batch = operation.size(0);
    Tensor gradient = Tensor.of(Formula.signed(4, batch * shape.size(), 1), batch, shape);
    return operation.size(1) > 1
        ? () -> convolution.backward(gradient, run)
        : () -> convolution.backwardParameters(gradient, run);
  }

  private static Convolution built(Operation operation) {
    int padding = operation.size(5);
    Convolution convolution =
        Layers.convolution(operation.size(3), operation.size(4)).padding(padding);
    convolution.build(shape(operation), Initialiser.pytorch(), new Random(1));
    return convolution;
  }

  private static Tensor input(Operation operation) {
    TensorShape shape = shape(operation);
    int batch = operation.size(0);
    return Tensor.of(Formula.unit(1, batch * shape.size()), batch, shape);
  }

  private static TensorShape shape(Operation operation) {
    return TensorShape.of(operation.size(1), operation.size(2), operation.size(2));
  }
}
