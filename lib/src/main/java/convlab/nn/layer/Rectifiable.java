package convlab.nn.layer;

import convlab.nn.tensor.Tensor;

/** A layer that can store max(0, result) at once, so that a ReLU behind it costs no pass. */
interface Rectifiable extends Layer {
  /** The same numbers as forward followed by a ReLU. */
  Tensor forwardRectified(Tensor x, Run run);
}
