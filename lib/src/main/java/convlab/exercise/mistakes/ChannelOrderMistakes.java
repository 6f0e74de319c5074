package convlab.exercise.mistakes;

/** Wrong programs for 05-channel-order. */
public final class ChannelOrderMistakes {
  private ChannelOrderMistakes() {}

  @Mistake(
      value =
          "The channels are mixed up: weights stored as channel, row, column are read as row, column, channel.",
      look =
          "Which of the three indices runs fastest in memory: that of the channel or that of the column?",
      credit = 0.5)
  static double[][] channelLast(double[][][] image, double[] flat, int k) {
    int channels = image.length;
    int rows = image[0].length - k + 1;
    int columns = image[0][0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          for (int m = 0; m < k; m++) {
            for (int n = 0; n < k; n++) {
              y[i][j] += image[c][i + m][j + n] * flat[(m * k + n) * channels + c];
            }
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "Rows and columns of each kernel are swapped.",
      look = "In the order channel, row, column: how far apart lie two neighbours of one row?",
      credit = 0.5)
  static double[][] rowsAndColumnsSwapped(double[][][] image, double[] flat, int k) {
    int channels = image.length;
    int rows = image[0].length - k + 1;
    int columns = image[0][0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          for (int m = 0; m < k; m++) {
            for (int n = 0; n < k; n++) {
              y[i][j] += image[c][i + m][j + n] * flat[(c * k + n) * k + m];
            }
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value =
          "The channel stands between row and column: weights are read as row, channel, column.",
      look = "Say aloud in which order the weights lie, and write the index in the same order.",
      credit = 0.5)
  static double[][] channelBetween(double[][][] image, double[] flat, int k) {
    int channels = image.length;
    int rows = image[0].length - k + 1;
    int columns = image[0][0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          for (int m = 0; m < k; m++) {
            for (int n = 0; n < k; n++) {
              y[i][j] += image[c][i + m][j + n] * flat[(m * channels + c) * k + n];
            }
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "A channel is taken to be k weights long, but it has k x k.",
      look = "Where in the flat array does channel 1 begin?",
      credit = 0.5)
  static double[][] channelsTooShort(double[][][] image, double[] flat, int k) {
    int channels = image.length;
    int rows = image[0].length - k + 1;
    int columns = image[0][0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          for (int m = 0; m < k; m++) {
            for (int n = 0; n < k; n++) {
              y[i][j] += image[c][i + m][j + n] * flat[c * k + m * k + n];
            }
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "Every channel uses the weights of channel 0.",
      look = "Where does c come into the index?",
      credit = 0.5)
  static double[][] channelForgotten(double[][][] image, double[] flat, int k) {
    int channels = image.length;
    int rows = image[0].length - k + 1;
    int columns = image[0][0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          for (int m = 0; m < k; m++) {
            for (int n = 0; n < k; n++) {
              y[i][j] += image[c][i + m][j + n] * flat[m * k + n];
            }
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The channels are read backwards, the last one first: blue for red.",
      look = "Which channel do the first k x k weights belong to?",
      credit = 0.5)
  static double[][] channelsBackwards(double[][][] image, double[] flat, int k) {
    int channels = image.length;
    int rows = image[0].length - k + 1;
    int columns = image[0][0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          for (int m = 0; m < k; m++) {
            for (int n = 0; n < k; n++) {
              y[i][j] += image[c][i + m][j + n] * flat[((channels - 1 - c) * k + m) * k + n];
            }
          }
        }
      }
    }
    return y;
  }
}
