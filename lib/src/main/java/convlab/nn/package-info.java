/**
 * The engine: plain Java that trains small convolutional networks faster than PyTorch on the same
 * CPU, written to be read. This floor is the door, what a lesson imports: {@link
 * convlab.nn.Sequential} and {@link convlab.nn.Layers} build a network, {@link convlab.nn.Networks}
 * has those of the lessons, {@link convlab.nn.Summary} and {@link convlab.nn.Profile} describe one,
 * {@link convlab.nn.WeightFile} keeps it. Below it lie {@link convlab.nn.layer}, {@link
 * convlab.nn.tensor} and {@link convlab.nn.gemm}; on top of it {@link convlab.nn.train}. Uses
 * {@link convlab.array} and the JDK; data sets, charts and the notebook may not enter, they meet
 * the engine through {@link convlab.nn.train.Examples} and {@link
 * convlab.nn.train.TrainingListener}.
 *
 * <h2>From forward to the multiply-add</h2>
 *
 * <ol>
 *   <li>{@link convlab.nn.tensor.Tensor}: shape N x C x H x W; in memory 32 images lie side by
 *       side, so that every operation on a pixel is one on whole vectors, whatever the picture's
 *       size.
 *   <li>{@link convlab.nn.layer.Layer}: {@code forward}, {@code backward}, parameters with
 *       gradients. {@link convlab.nn.Sequential} chains layers and runs convolution + ReLU (+
 *       pooling) as one stage.
 *   <li>{@link convlab.nn.layer.Convolution} asks its {@code ConvolutionMethod}. {@code
 *       DirectConvolution} is the definition, for every kernel: {@code ConvolutionPasses} asks
 *       {@code TapPlan} for the pixels under the kernel and hands them, with a panel of weights, to
 *   <li>{@link convlab.nn.gemm.Kernels#tile}: R filters x 32 images of sums in registers; no patch
 *       is ever copied.
 *   <li>{@code WinogradConvolution} does 3x3 kernels with stride 1 on 8 channels or more in a
 *       quarter of the multiplications: {@code Winograd} is the arithmetic, {@code WinogradPass}
 *       forward and the input's gradient, {@code WinogradWeightGradient} the weights'. At the
 *       bottom is the same tile, once for each of 36 elements.
 * </ol>
 *
 * <p>Threads split the result, or a sum into parts whose number is fixed, so the numbers do not
 * depend on how many threads there are.
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
