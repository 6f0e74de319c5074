package convlab.nn.train;

import convlab.nn.tensor.Tensor;

/** How wrong a batch of results is, as one number, and its gradient. */
@FunctionalInterface
public interface Loss {

  /**
   * The loss, a mean over the batch.
   *
   * @param predictions results of the network
   * @param targets what they should be
   * @param gradient filled with the gradient by the predictions, same shape; {@code null} if it is
   *     not wanted
   * @throws IllegalArgumentException if the targets do not fit the predictions
   */
  double of(Tensor predictions, Targets targets, Tensor gradient);

  /**
   * Softmax and cross-entropy in one: mean of -ln p[label], p = softmax of the predictions
   * (logits). The largest logit is subtracted first, so nothing overflows. Gradient (p - y) / N. As
   * PyTorch's CrossEntropyLoss.
   */
  static Loss softmaxCrossEntropy() {
    return Losses::softmaxCrossEntropy;
  }

  /**
   * Binary cross-entropy of probabilities: mean over all numbers of -(t ln p + (1 - t) ln (1 - p)),
   * logarithms cut at -100. As PyTorch's BCELoss; put a sigmoid in front.
   */
  static Loss binaryCrossEntropy() {
    return Losses::binaryCrossEntropy;
  }

  /** Binary cross-entropy of logits, sigmoid included, which stays exact far from 0. */
  static Loss binaryCrossEntropyOfLogits() {
    return Losses::binaryCrossEntropyOfLogits;
  }

  /** Mean squared error over all numbers. As PyTorch's MSELoss. */
  static Loss meanSquaredError() {
    return Losses::meanSquaredError;
  }
}
