package convlab.bench;

/** One engine in the race, with one network or operation at a time. */
interface Racer {

  /** The engine and its version, for the table's heading. */
  String engine();

  /** What the engine says of the vectors it uses, for the table's heading. */
  String vectors();

  /**
   * Builds a network with the formula's weights of {@code seed} and lays its batches out in memory.
   *
   * @param name lenet, cnn3, bncnn or mlp
   * @return the number of trainable parameters
   */
  int build(String name, long seed, RaceData data);

  /** Batches of an epoch of the network built last. */
  int batches();

  /**
   * Trains on the next {@code count} batches, starting over at the end of the data, and times
   * exactly what PyTorch's worker times: forward, loss, backward, update.
   */
  Timed train(int count);

  /** One operation, ready to be called again and again: see {@link Operation}. */
  Runnable operation(Operation operation);

  /** Seconds of a stretch of training and the loss of its last batch. */
  record Timed(double seconds, double loss) {}
}
