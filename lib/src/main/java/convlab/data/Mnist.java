package convlab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The MNIST database of handwritten digits (LeCun, Cortes and Burges, 1998): 60,000 digits to train
 * on and 10,000 to test with, 28 x 28 grey pixels each. Where its files are not to be had, digits
 * drawn by {@link StandInDigits} take their place and say so.
 *
 * @param train the digits to learn from
 * @param test the digits to judge by, written by other people
 */
public record Mnist(Digits train, Digits test) {
  /** Names the folder of the four files; {@value #STAND_IN} asks for the stand-in. */
  public static final String VARIABLE = "CONVLAB_MNIST";

  /** The value of {@link #VARIABLE} that asks for the stand-in even where MNIST is there. */
  public static final String STAND_IN = "stand-in";

  /** Stand-in digits to train on: fewer than MNIST's, so that they are drawn in a second or two. */
  public static final int STAND_IN_TRAIN = 20_000;

  /** Stand-in digits to test with. */
  public static final int STAND_IN_TEST = 4_000;

  private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
  private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  /**
   * Loads the digits, in about half a second. The folder is the one that the environment variable
   * {@value #VARIABLE} names; else {@code data/cache/mnist} of the course, looked for from the
   * working folder upwards. Where that folder is missing or incomplete, the stand-in is drawn.
   *
   * @throws IllegalArgumentException when {@value #VARIABLE} names a folder without the four files,
   *     or a file is not what it should be
   */
  public static Mnist load() {
    return folder(System.getenv(VARIABLE), Path.of("").toAbsolutePath())
        .map(Mnist::read)
        .orElseGet(Mnist::standIn);
  }

  /** The folder to read, none for the stand-in; {@code named} is null or blank when unset. */
  static Optional<Path> folder(String named, Path workingFolder) {
    if (named == null || named.isBlank()) {
      return cache(workingFolder).filter(Mnist::isComplete);
    }
    return named.equals(STAND_IN) ? Optional.empty() : Optional.of(workingFolder.resolve(named));
  }

  /**
   * Reads the four IDX files in a folder, each plain or with {@code .gz} at the end of its name.
   *
   * @throws IllegalArgumentException when a file is missing or is not what it should be
   */
  public static Mnist read(Path folder) {
    return new Mnist(
        Digits.read(file(folder, TRAIN_IMAGES), file(folder, TRAIN_LABELS), "MNIST"),
        Digits.read(file(folder, TEST_IMAGES), file(folder, TEST_LABELS), "MNIST"));
  }

  /** Draws the stand-in, the same each time, whether MNIST is there or not. */
  public static Mnist standIn() {
    return new Mnist(
        StandInDigits.generate(STAND_IN_TRAIN, 1), StandInDigits.generate(STAND_IN_TEST, 2));
  }

  private static Optional<Path> cache(Path from) {
    return Stream.iterate(from, folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("data/cache/mnist"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static boolean isComplete(Path folder) {
    return Stream.of(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS)
        .allMatch(name -> find(folder, name).isPresent());
  }

  private static Path file(Path folder, String name) {
    return find(folder, name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("%s holds neither %s nor %s.gz; set %s to the folder of the four MNIST files, "
                            + "or unset it")
                        .formatted(folder, name, name, VARIABLE)));
  }

  private static Optional<Path> find(Path folder, String name) {
    return Stream.of(name, name + ".gz")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Whether the digits are drawn ones because MNIST was not there. */
  public boolean isStandIn() {
    return train.isStandIn();
  }
}
