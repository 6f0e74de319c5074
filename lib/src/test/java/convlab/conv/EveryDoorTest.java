package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each array of each public method in turn is null, empty or ragged. */
class EveryDoorTest {

  private static final List<Class<?>> CLASSES =
      List.of(
          Activations.class,
          Brightness.class,
          Convolution1d.class,
          Convolution2d.class,
          Edges.class,
          FilterBank.class,
          Filters.class,
          Fourier.class,
          Matrices.class,
          MedianFilter.class,
          Pooling.class,
          TransposedConvolution.class);

  /** Good arguments by type; every array has 3 rows and columns and one channel. */
  private static final Map<Class<?>, Object> GOOD =
      Map.of(
          double[].class,
          new double[3],
          double[][].class,
          new double[3][3],
          double[][][].class,
          new double[1][3][3],
          double[][][][].class,
          new double[3][1][3][3],
          int.class,
          1,
          double.class,
          1.0,
          Slide.class,
          Slide.valid(),
          Pool.class,
          Pool.of(1),
          Border.class,
          Border.ZERO,
          DoubleUnaryOperator.class,
          (DoubleUnaryOperator) v -> v);

  private static final Map<Class<?>, Object> EMPTY =
      Map.of(
          double[].class, new double[0],
          double[][].class, new double[0][],
          double[][][].class, new double[0][][],
          double[][][][].class, new double[0][][][]);

  private static final double[][] RAGGED_PICTURE = {{1, 2, 3}, {1, 2}, {1, 2, 3}};

  private static final Map<Class<?>, Object> RAGGED =
      Map.of(
          double[][].class, RAGGED_PICTURE,
          double[][][].class, new double[][][] {RAGGED_PICTURE},
          double[][][][].class, new double[][][][] {{RAGGED_PICTURE}, {RAGGED_PICTURE}});

  /** A method, which of its arguments is bad, the bad argument, and the word of the refusal. */
  record Door(Method method, int argument, Object bad, String word) {

    void knock() throws Throwable {
      Object[] arguments = Stream.of(method.getParameterTypes()).map(GOOD::get).toArray();
      arguments[argument] = bad;
      try {
        method.invoke(null, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    public String toString() {
      String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
      return name + " argument " + argument + word + " " + List.of(method.getParameterTypes());
    }
  }

  static List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (Class<?> room : CLASSES) {
      for (Method method : room.getMethods()) {
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
          if (method.getDeclaringClass() == room && EMPTY.containsKey(types[i])) {
            doors.add(new Door(method, i, null, " null; give"));
            doors.add(new Door(method, i, EMPTY.get(types[i]), " empty; give"));
            if (RAGGED.containsKey(types[i])) {
              doors.add(new Door(method, i, RAGGED.get(types[i]), " ragged: row 0"));
            }
          }
        }
      }
    }
    return doors;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  void refuses(Door door) {
    String message = assertThrows(IllegalArgumentException.class, door::knock).getMessage();
    assertTrue(message.contains(door.word), message);
  }

  @Test
  void doors_were_found() {
    assertTrue(doors().size() > 150);
  }
}
