package convlab.dl4j;

import convlab.data.Batch;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Hands batches to a network in native arrays that are made once, one pair per batch size. A new
 * array for each batch would wait for the garbage collector, which does not see native memory.
 */
final class BatchFeed implements AutoCloseable {
  private final LayerShapes shapes;
  private final int classes;
  private final Map<Integer, INDArray> images = new HashMap<>();
  private final Map<Integer, INDArray> answers = new HashMap<>();

  BatchFeed(MultiLayerNetwork network, LayerShapes shapes) {
    this.shapes = shapes;
    int last = network.getnLayers() - 1;
    this.classes = (int) shapes.output(last).arrayElementsPerExample();
  }

  /** The pixels as the network reads them: (N,1,H,W) or (N, H W). Valid until the next call. */
  INDArray images(Batch batch) {
    INDArray target =
        images.computeIfAbsent(
            batch.size(), n -> Nd4j.createUninitialized(DataType.FLOAT, shapes.batch(n)));
    target.data().asNioFloat().put(batch.pixels());
    return target;
  }

  /** The labels as probabilities (N, classes): 1 for the right digit, else 0. */
  INDArray answers(Batch batch) {
    float[] oneHot = new float[batch.size() * classes];
    for (int i = 0; i < batch.size(); i++) {
      oneHot[i * classes + checked(batch.labels()[i])] = 1;
    }
    INDArray target =
        answers.computeIfAbsent(
            batch.size(), n -> Nd4j.createUninitialized(DataType.FLOAT, n, classes));
    target.data().asNioFloat().put(oneHot);
    return target;
  }

  private int checked(int label) {
    if (label >= classes) {
      throw new IllegalArgumentException(
          "label %d has no output in a network of %d; give its last layer nOut(%d)"
              .formatted(label, classes, Dl4jNetworks.CLASSES));
    }
    return label;
  }

  /** Frees the native arrays. */
  @Override
  public void close() {
    images.values().forEach(INDArray::close);
    answers.values().forEach(INDArray::close);
  }
}
