package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each number and each setting of each public method in turn is negative, zero, huge, not a number
 * or null: the call gives a result, or one sentence with the fix behind a semicolon, within two
 * seconds. {@link EveryDoorTest} does the same for arrays.
 */
class EveryNumberTest {
  /** What methods are called on; static ones on nothing. */
  private static final Map<Class<?>, Object> ROOMS =
      Map.ofEntries(
          Map.entry(Activations.class, ""),
          Map.entry(Brightness.class, ""),
          Map.entry(Convolution1d.class, ""),
          Map.entry(Convolution2d.class, ""),
          Map.entry(Edges.class, ""),
          Map.entry(FilterBank.class, ""),
          Map.entry(Filters.class, ""),
          Map.entry(Fourier.class, ""),
          Map.entry(Gaussians.class, ""),
          Map.entry(Influence.class, ""),
          Map.entry(Matrices.class, ""),
          Map.entry(MedianFilter.class, ""),
          Map.entry(Padding.class, ""),
          Map.entry(Pool.class, Pool.of(2)),
          Map.entry(Pooling.class, ""),
          Map.entry(ReceptiveField.class, ReceptiveField.ofInput(28)),
          Map.entry(Sizes.class, ""),
          Map.entry(Slide.class, Slide.valid()),
          Map.entry(TransposedConvolution.class, ""));

  private static final Map<Class<?>, Object> GOOD =
      Map.ofEntries(
          Map.entry(int.class, 3),
          Map.entry(long.class, 3L),
          Map.entry(double.class, 1.0),
          Map.entry(boolean.class, true),
          Map.entry(String.class, "layer"),
          Map.entry(double[].class, new double[3]),
          Map.entry(double[][].class, new double[3][3]),
          Map.entry(double[][][].class, new double[1][3][3]),
          Map.entry(double[][][][].class, new double[3][1][3][3]),
          Map.entry(Slide.class, Slide.valid()),
          Map.entry(Pool.class, Pool.of(1)),
          Map.entry(Border.class, Border.ZERO),
          Map.entry(DoubleUnaryOperator.class, (DoubleUnaryOperator) v -> v));

  /** A method, which of its arguments is bad, and the bad argument. */
  record Door(Method method, int argument, Object bad) {

    void knock() throws Throwable {
      Object[] arguments = Stream.of(method.getParameterTypes()).map(GOOD::get).toArray();
      arguments[argument] = bad;
      try {
        method.invoke(ROOMS.get(method.getDeclaringClass()), arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    public String toString() {
      List<String> types = Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
      String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
      return name + types + " argument " + argument + ": " + bad;
    }
  }

  static List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (Class<?> room : ROOMS.keySet()) {
      for (Method method : room.getDeclaredMethods()) {
        boolean callable =
            Modifier.isPublic(method.getModifiers())
                && Arrays.stream(method.getParameterTypes()).allMatch(GOOD::containsKey);
        for (int i = 0; callable && i < method.getParameterCount(); i++) {
          for (Object bad : bad(method.getParameterTypes()[i])) {
            doors.add(new Door(method, i, bad));
          }
        }
      }
    }
    doors.sort(Comparator.comparing(Door::toString));
    return doors;
  }

  private static List<?> bad(Class<?> type) {
    if (type == int.class) {
      return List.of(Integer.MIN_VALUE, -1, 0, 46_341, Integer.MAX_VALUE);
    }
    if (type == long.class) {
      return List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
    }
    if (type == double.class) {
      return List.of(Double.NaN, Double.POSITIVE_INFINITY, -1.0, 0.0, 1e308, Double.MIN_VALUE);
    }
    return type.isPrimitive() || type.isArray() ? List.of() : Arrays.asList((Object) null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  void givesAResultOrASentence(Door door) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          try {
            door.knock();
          } catch (IllegalArgumentException refusal) {
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains("; "), message);
          } catch (Throwable thrown) {
            fail(thrown);
          }
        });
  }

  @Test
  void doorsWereFound() {
    assertTrue(doors().size() > 200, () -> "" + doors().size());
  }
}
