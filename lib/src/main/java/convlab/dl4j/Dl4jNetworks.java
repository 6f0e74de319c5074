package convlab.dl4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
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
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(CLASSES)
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
