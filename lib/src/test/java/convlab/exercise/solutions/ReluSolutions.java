package convlab.exercise.solutions;

final class ReluSolutions {
  private ReluSolutions() {}

  static double[][] max(double[][] map) {
    double[][] y = new double[map.length][map[0].length];
    for (int i = 0; i < map.length; i++) {
      for (int j = 0; j < map[0].length; j++) {
        y[i][j] = Math.max(0, map[i][j]);
      }
    }
    return y;
  }

  static double[][] onlyPositive(double[][] map) {
    double[][] y = new double[map.length][map[0].length];
    for (int i = 0; i < map.length; i++) {
      for (int j = 0; j < map[i].length; j++) {
        if (map[i][j] > 0) {
          y[i][j] = map[i][j];
        }
      }
    }
    return y;
  }

  static double[][] clonedRows(double[][] map) {
    double[][] y = new double[map.length][];
    for (int i = 0; i < map.length; i++) {
      y[i] = map[i].clone();
      for (int j = 0; j < y[i].length; j++) {
        y[i][j] = y[i][j] < 0 ? 0 : y[i][j];
      }
    }
    return y;
  }
}
