package org.nd4j.nativeblas;

/**
 * Switches on DL4J's oneDNN convolution, pooling and batch-norm helpers. DL4J 1.0.0-M2.1 asks a
 * class of this name, by reflection, whether ND4J's native library may use oneDNN; the library's
 * own class moved to another package in that release, so without this one the answer is never yes.
 *
 * <p>The helpers call operations that every build of the native library has: with a plain build
 * they work too, only slower.
 */
public final class Nd4jCpu$Environment {
  private static final Nd4jCpu$Environment INSTANCE = new Nd4jCpu$Environment();

  private Nd4jCpu$Environment() {}

  /** The one instance; the name is the one DL4J looks for. */
  public static Nd4jCpu$Environment getInstance() {
    return INSTANCE;
  }

  /** Always true; the name is the one DL4J looks for. */
  public boolean isUseMKLDNN() {
    return true;
  }
}
