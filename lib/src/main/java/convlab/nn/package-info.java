/**
 * The engine: plain Java that trains small convolutional networks faster than PyTorch on the same
 * CPU, written to be read. Knows only the JDK and its own {@link convlab.nn.gemm}; data sets,
 * charts and the notebook may not enter, they meet it through {@link convlab.nn.Examples} and
 * {@link convlab.nn.TrainingListener}.
 *
 * <h2>From forward to the multiply-add</h2>
 *
 * <ol>
 *   <li>{@link convlab.nn.Tensor}: shape N x C x H x W; in memory 32 images lie side by side, so
 *       that every operation on a pixel is one on whole vectors, whatever the picture's size.
 *   <li>{@link convlab.nn.Layer}: {@code forward}, {@code backward}, parameters with gradients.
 *       {@link convlab.nn.Sequential} chains layers and runs convolution + ReLU (+ pooling) as one
 *       stage.
 *   <li>{@link convlab.nn.Convolution} asks {@code ConvolutionPasses}, which asks {@code TapPlan}
 *       for the pixels under the kernel and hands them, with a panel of weights, to
 *   <li>{@link convlab.nn.gemm.Kernels#tile}: R filters x 32 images of sums in registers; no patch
 *       is ever copied.
 * </ol>
 *
 * <p>Threads split the result, never a sum, so the numbers do not depend on how many there are.
 *
 * <pre>{@code
 * Sequential network = Networks.lenet(Initialiser.pytorch(), 42);
 * try (Workers workers = Workers.of(2)) {
 *   TrainingStep step =
 *       new TrainingStep(network, Loss.softmaxCrossEntropy(), Optimiser.sgd(0.02f, 0.9f), workers);
 *   double loss = step.run(Tensor.of(pixels, 128, 1, 28, 28), Targets.labels(labels));
 * }
 * }</pre>
 *
 * <p>Letters: N batch, C channels, H height, W width, F filters, K kernel, S stride, P padding, D
 * dilation.
 */
package convlab.nn;
