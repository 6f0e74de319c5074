package convlab.exercise.mistakes;

/** Wrong programs for 05-sum-channels. */
public final class SumChannelsMistakes {
  private SumChannelsMistakes() {}

  @Mistake(
      value =
          "The channels are not summed: each one's answer overwrites that of the channel before.",
      look = "After channel 1, what is left of channel 0? Look at the assignment into the result.",
      credit = 0.5)
  static double[][] lastChannelOnly(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < image.length; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
          y[i][j] = sum;
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "Only channel 0 is looked at.",
      look = "How many channels has the picture, and which loop counts them?")
  static double[][] firstChannelOnly(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < 1; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
          y[i][j] += sum;
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "Every channel is laid under the kernel of channel 0.",
      look = "A filter has a kernel of its own for each channel: which index says which?",
      credit = 0.5)
  static double[][] kernelOfChannelZero(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < image.length; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[0][m][n];
            }
          }
          y[i][j] += sum;
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The kernels are flipped: turned by half a turn before they are laid down.",
      look = "Here, as in all of deep learning, a kernel is laid down as it is written.",
      credit = 0.5)
  static double[][] flipped(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < image.length; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum +=
                  image[c][i + m][j + n]
                      * filter[c][filter[0].length - 1 - m][filter[0][0].length - 1 - n];
            }
          }
          y[i][j] += sum;
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The sum over the channels is divided by their number.",
      look = "Which answer is asked for: the channels' sum or their mean?",
      credit = 0.5)
  static double[][] meanOfChannels(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < image.length; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
          y[i][j] += sum / image.length;
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The last windows are left out: one row and one column are missing.",
      look = "How often does a window of 3 fit into 3 pixels? Once, not zero times.",
      credit = 0.5)
  static double[][] lastWindowsLeftOut(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length;
    int columns = image[0][0].length - filter[0][0].length;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < image.length; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
          y[i][j] += sum;
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "A square picture is assumed: rows are counted for both sides.",
      look = "image[0].length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = rows;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < image.length; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
          y[i][j] += sum;
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "Three channels are assumed: a fourth is left out.",
      look =
          "Write image.length where a 3 stands: the maps of a network have any number of channels.",
      credit = 0.5)
  static double[][] threeAssumed(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < Math.min(3, image.length); c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
          y[i][j] += sum;
        }
      }
    }
    return y;
  }
}
