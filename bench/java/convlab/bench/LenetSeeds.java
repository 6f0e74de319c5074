package convlab.bench;

import convlab.data.Mnist;
import convlab.dl4j.Dl4jHistory;
import convlab.dl4j.Dl4jNetworks;
import convlab.dl4j.Dl4jSettings;
import convlab.dl4j.Dl4jTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Trains the LeNet variant by recipe B of lesson 12 on full MNIST, 5 epochs, from several seeds:
 * accuracy on the 10,000 test digits, seconds, and resident memory after each, which would show a
 * leak. All runs share a JVM.
 *
 * <p>From {@code lib/}, built with the profile {@code bench}, with its class path in CP,
 * CONVLAB_MNIST set and the options of the kernelspec in OPTIONS:
 *
 * <pre>
 * java $OPTIONS -cp target/bench-classes:target/classes:$CP convlab.bench.LenetSeeds SEEDS
 * </pre>
 */
public final class LenetSeeds {
  public static void main(String[] args) throws IOException {
    Mnist mnist = Mnist.load();
    System.out.println(Dl4jSettings.inForce());
    int seeds = Integer.parseInt(args[0]);
    double sum = 0;
    double worst = 1;
    for (int seed = 1; seed <= seeds; seed++) {
      MultiLayerNetwork network = Dl4jNetworks.lenet(seed);
      Dl4jHistory history =
          Dl4jTraining.of(network, mnist.train())
              .epochs(5)
              .seed(seed)
              .linearDecay()
              .validate(mnist.test())
              .quietly()
              .run();
      network.close();
      sum += history.accuracy();
      worst = Math.min(worst, history.accuracy());
      System.out.printf("seed %d: %s; %s%n", seed, history, memory());
    }
    System.out.printf("mean %.2f %%, worst %.2f %%%n", 100 * sum / seeds, 100 * worst);
  }

  private static String memory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\s+", " "))
        .toList()
        .toString();
  }
}
