package convlab.dl4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The lessons' networks, ready to train, each from a seed that decides its first weights. All read
 * grey digits of {@value #SIDE}x{@value #SIDE} pixels and answer with ten probabilities.
 */
public final class Dl4jNetworks {
  /** Rows and columns of the digits. */
  public static final int SIDE = 28;

  /** Digits to tell apart. */
  public static final int CLASSES = 10;

  /** Learning rate of the convolutional networks. */
  public static final double CNN_RATE = 0.02;

  /** Momentum of the convolutional networks. */
  public static final double CNN_MOMENTUM = 0.9;

  /** Learning rate of the multilayer perceptron. */
  public static final double MLP_RATE = 0.1;

  private static final double ADADELTA_RHO = 0.9; // DL4J's own default is 0.95
  private static final double ADADELTA_EPSILON = 1e-6;

  /** Dropout 0.2 of other libraries. */
  private static final double KEPT = 0.8;

  private Dl4jNetworks() {}

  /**
   * The LeNet variant of lesson 12: 106,154 parameters, 316,680 multiplications an image. It
   * differs from LeNet-5 (LeCun et al., Gradient-based learning applied to document recognition,
   * 1998) in 3x3 kernels with padding 1, max pooling, ReLU and softmax.
   *
   * <p>He initialisation (arXiv:1502.01852), SGD {@value #CNN_RATE} with momentum {@value
   * #CNN_MOMENTUM}. DL4J has Nesterov's momentum only; it looks one step ahead and in every other
   * way is the classic one that PyTorch has by default: on these networks the two end alike.
   *
   * @param seed decides the first weights
   * @return input x (N,1,28,28), output probabilities (N,10)
   */
  public static MultiLayerNetwork lenet(long seed) {
    return ready(
        start(seed, new Nesterovs(CNN_RATE, CNN_MOMENTUM))
            .layer(convolution(6)) // 6x28x28
            .layer(pool()) // 6x14x14
            .layer(convolution(16)) // 16x14x14
            .layer(pool()) // 16x7x7
            .layer(dense(120))
            .layer(dense(84))
            .layer(softmax())
            .setInputType(InputType.convolutional(SIDE, SIDE, 1)));
  }

  /**
   * The multilayer perceptron of lesson 11, 784-512-256-128-10: 567,434 parameters, 566,528
   * multiplications an image. He initialisation, SGD {@value #MLP_RATE} without momentum.
   *
   * @param seed decides the first weights
   * @return input x (N,784), output probabilities (N,10)
   */
  public static MultiLayerNetwork mlp(long seed) {
    return ready(
        start(seed, new Sgd(MLP_RATE))
            .layer(dense(512))
            .layer(dense(256))
            .layer(dense(128))
            .layer(softmax())
            .setInputType(InputType.feedForward(SIDE * SIDE)));
  }

  /**
   * The three-layer CNN of lesson 12: 98,442 parameters, 1,994,240 multiplications an image. He
   * initialisation, SGD as {@link #lenet}.
   *
   * @param seed decides the first weights
   * @return input x (N,1,28,28), output probabilities (N,10)
   */
  public static MultiLayerNetwork cnn3(long seed) {
    return ready(
        start(seed, new Nesterovs(CNN_RATE, CNN_MOMENTUM))
            .layer(convolution(16)) // 16x28x28
            .layer(pool()) // 16x14x14
            .layer(convolution(32)) // 32x14x14
            .layer(pool()) // 32x7x7
            .layer(convolution(64)) // 64x7x7
            .layer(pool()) // 64x3x3
            .layer(dense(128))
            .layer(softmax())
            .setInputType(InputType.convolutional(SIDE, SIDE, 1)));
  }

  /**
   * The CNN with batch norm of lesson 12: 601,002 parameters that are trained ({@code numParams}
   * counts 192 running statistics too), 6,094,208 multiplications an image. Adadelta with rho 0.9
   * and a fifth of the last hidden layer dropped out, on pixels from -1 to 1.
   *
   * @param seed decides the first weights
   * @return input x (N,1,28,28), output probabilities (N,10)
   */
  public static MultiLayerNetwork bncnn(long seed) {
    return ready(
        start(seed, new AdaDelta(ADADELTA_RHO, ADADELTA_EPSILON))
            .layer(linearConvolution()) // 32x26x26
            .layer(new BatchNormalization())
            .layer(new ActivationLayer(Activation.RELU))
            .layer(linearConvolution()) // 32x24x24
            .layer(new BatchNormalization())
            .layer(new ActivationLayer(Activation.RELU))
            .layer(pool()) // 32x12x12
            .layer(new BatchNormalization())
            .layer(dense(128))
            .layer(softmax(KEPT))
            .setInputType(InputType.convolutional(SIDE, SIDE, 1)));
  }

  /** 32 filters without padding or activation: the batch norm comes before the ReLU. */
  private static ConvolutionLayer linearConvolution() {
    return new ConvolutionLayer.Builder(3, 3).nOut(32).activation(Activation.IDENTITY).build();
  }

  private static NeuralNetConfiguration.ListBuilder start(long seed, IUpdater updater) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .updater(updater)
        .weightInit(WeightInit.RELU) // He: normal with variance 2 / inputs
        .activation(Activation.RELU)
        .list();
  }

  private static ConvolutionLayer convolution(int filters) {
    return new ConvolutionLayer.Builder(3, 3).padding(1, 1).nOut(filters).build();
  }

  private static SubsamplingLayer pool() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(2, 2)
        .stride(2, 2)
        .build();
  }

  private static DenseLayer dense(int nodes) {
    return new DenseLayer.Builder().nOut(nodes).build();
  }

  /** Softmax and its loss, the cross-entropy -ln p of the right digit. */
  private static OutputLayer softmax() {
    return softmax(1);
  }

  /** The same with inputs kept with probability {@code kept}: DL4J's dropOut, 1 to keep all. */
  private static OutputLayer softmax(double kept) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(CLASSES)
        .dropOut(kept)
        .activation(Activation.SOFTMAX)
        .build();
  }

  private static MultiLayerNetwork ready(NeuralNetConfiguration.ListBuilder layers) {
    MultiLayerConfiguration configuration = layers.build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }
}
