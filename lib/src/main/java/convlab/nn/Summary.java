package convlab.nn;

import convlab.array.Check;
import convlab.nn.layer.Flatten;
import convlab.nn.layer.Layer;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a network is made of, layer by layer.
 *
 * @param rows one for each layer
 * @param parameters trainable numbers
 * @param multiplications of a forward pass of one example
 * @param bytes memory for training with a batch of this size
 */
public record Summary(List<Row> rows, long parameters, long multiplications, long bytes) {

  /**
   * One layer.
   *
   * @param layer its name
   * @param shape of one result
   * @param parameters trainable numbers
   * @param multiplications of a forward pass of one example
   * @param bytes memory for results, their gradients, parameters and their gradients
   */
  public record Row(
      String layer, TensorShape shape, long parameters, long multiplications, long bytes) {}

  /** Copies the rows. */
  public Summary {
    rows = List.copyOf(rows);
  }

  /**
   * Summary of a network that is trained with {@code batch} examples at a time. Memory counts
   * results and parameters twice, for their gradients; scratch space and the optimiser's memory
   * come on top.
   */
  public static Summary of(Sequential network, int batch) {
    Check.given(network, "network", "a Sequential");
    Check.atLeast(batch, 1, "batch");
    List<Row> rows = new ArrayList<>();
    Tensor one = Tensor.zeros(1, network.inputShape());
    List<Tensor> results = network.activations(one);
    for (int i = 0; i < results.size(); i++) {
      Layer layer = network.layers().get(i);
      TensorShape shape = results.get(i).shape();
      long parameters = layer.parameters().stream().mapToLong(Parameter::size).sum();
      long numbers = layer instanceof Flatten ? 0 : Tensor.length(batch, shape);
      rows.add(
          new Row(
              layer.name(),
              shape,
              parameters,
              layer.multiplications(),
              2 * Float.BYTES * (numbers + parameters)));
    }
    return new Summary(
        rows,
        network.parameterCount(),
        network.multiplications(),
        rows.stream().mapToLong(Row::bytes).sum());
  }

  /** A table in plain text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(line("layer", "result", "parameters", "multiplications", "memory"));
    for (Row row : rows) {
      text.append(
          line(
              row.layer,
              row.shape.toString(),
              count(row.parameters),
              count(row.multiplications),
              kilobytes(row.bytes)));
    }
    return text.append(line("all", "", count(parameters), count(multiplications), kilobytes(bytes)))
        .toString();
  }

  private static String line(String layer, String shape, String p, String m, String memory) {
    return String.format(Locale.ROOT, "%-40s %10s %11s %16s %10s%n", layer, shape, p, m, memory);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%,d kB", bytes / 1000);
  }
}
