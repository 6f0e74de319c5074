package convlab.nn;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import convlab.nn.train.Evaluation;
import convlab.nn.train.Examples;
import convlab.nn.train.GradientCheck;
import convlab.nn.train.Loss;
import convlab.nn.train.Optimiser;
import convlab.nn.train.Schedule;
import convlab.nn.train.Targets;
import convlab.nn.train.Trainer;
import convlab.nn.train.TrainingListener;
import convlab.nn.train.TrainingStep;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each argument of each public method in turn is null, empty, negative, zero, huge or not a number:
 * the call gives a result, or one sentence with the fix behind a semicolon, within two seconds.
 */
class EveryDoorTest {
  private static final TensorShape SHAPE = TensorShape.of(1, 4, 4);

  /** What a class's methods are called on; null where all of them are static. */
  private static final Map<Class<?>, Supplier<?>> ROOMS =
      Map.ofEntries(
          Map.entry(Layers.class, () -> null),
          Map.entry(Networks.class, () -> null),
          Map.entry(Sequential.class, EveryDoorTest::network),
          Map.entry(Summary.class, () -> Summary.of(network(), 1)),
          Map.entry(Profile.class, () -> null),
          Map.entry(WeightFile.class, () -> null),
          Map.entry(Initialiser.class, Initialiser::he),
          Map.entry(Tensor.class, () -> Tensor.zeros(2, SHAPE)),
          Map.entry(TensorShape.class, () -> SHAPE),
          Map.entry(Parameter.class, () -> new Parameter("weight", 2)),
          Map.entry(Workers.class, () -> Workers.SINGLE),
          Map.entry(Targets.class, () -> Targets.labels(0, 1)),
          Map.entry(Loss.class, Loss::softmaxCrossEntropy),
          Map.entry(Optimiser.class, () -> Optimiser.sgd(0.1)),
          Map.entry(Schedule.class, () -> Schedule.step(2, 0.5)),
          Map.entry(Examples.class, EveryDoorTest::examples),
          Map.entry(Evaluation.class, () -> null),
          Map.entry(GradientCheck.class, () -> null),
          Map.entry(Trainer.class, EveryDoorTest::trainer),
          Map.entry(TrainingStep.class, () -> step()),
          Map.entry(Layer.class, EveryDoorTest::layer));

  /** Good arguments by type. */
  private static final Map<Class<?>, Supplier<?>> GOOD =
      Map.ofEntries(
          Map.entry(int.class, () -> 1),
          Map.entry(long.class, () -> 1L),
          Map.entry(float.class, () -> 1f),
          Map.entry(double.class, () -> 0.5),
          Map.entry(boolean.class, () -> true),
          Map.entry(String.class, () -> "lenet"),
          Map.entry(int[].class, () -> new int[] {0, 1}),
          Map.entry(float[].class, () -> new float[32]),
          Map.entry(Layer[].class, () -> new Layer[] {Layers.flatten(), Layers.dense(2)}),
          Map.entry(Layer.class, Layers::relu),
          Map.entry(TensorShape.class, () -> SHAPE),
          Map.entry(Tensor.class, () -> Tensor.zeros(2, SHAPE)),
          Map.entry(Run.class, () -> Run.TRAINING),
          Map.entry(Workers.class, () -> Workers.SINGLE),
          Map.entry(Initialiser.class, Initialiser::he),
          Map.entry(Sequential.class, EveryDoorTest::network),
          Map.entry(Targets.class, () -> Targets.labels(0, 1)),
          Map.entry(Loss.class, Loss::softmaxCrossEntropy),
          Map.entry(Optimiser.class, () -> Optimiser.sgd(0.1)),
          Map.entry(Schedule.class, Schedule::constant),
          Map.entry(Examples.class, EveryDoorTest::examples),
          Map.entry(Examples.Reader.class, () -> (Examples.Reader) (i, to, at) -> {}),
          Map.entry(IntUnaryOperator.class, () -> (IntUnaryOperator) i -> 0),
          Map.entry(TrainingListener.class, () -> new TrainingListener() {}),
          Map.entry(Collection.class, () -> network().parameters().values()),
          Map.entry(Map.class, () -> Map.of()),
          Map.entry(Path.class, () -> Path.of("no-such-folder", "weights.safetensors")),
          Map.entry(
              java.util.random.RandomGenerator.class, () -> new java.util.SplittableRandom(1)));

  private static final List<Integer> INTS = List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);

  private static final List<Double> DOUBLES =
      List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1.0, 0.0, 1e308);

  private static Sequential network() {
    return Sequential.of(SHAPE, Initialiser.he(), 1, Layers.flatten(), Layers.dense(2));
  }

  private static Examples examples() {
    return Examples.of(new float[32], SHAPE, new int[] {0, 1});
  }

  private static Trainer trainer() {
    return new Trainer(network(), Loss.softmaxCrossEntropy(), Optimiser.sgd(0.1));
  }

  private static TrainingStep step() {
    return new TrainingStep(
        network(), Loss.softmaxCrossEntropy(), Optimiser.sgd(0.1), Workers.SINGLE);
  }

  private static Layer layer() {
    Layer layer = Layers.relu();
    layer.build(SHAPE, Initialiser.he(), new java.util.SplittableRandom(1));
    layer.forward(Tensor.zeros(2, SHAPE), Run.TRAINING);
    return layer;
  }

  /** A method or constructor, which of its arguments is bad, and the bad argument. */
  record Door(Class<?> room, Executable executable, int argument, Object bad) {

    void knock() throws Throwable {
      Object[] arguments =
          Stream.of(executable.getParameterTypes()).map(type -> GOOD.get(type).get()).toArray();
      arguments[argument] = bad;
      try {
        if (executable instanceof Constructor<?> constructor) {
          constructor.newInstance(arguments);
        } else {
          ((Method) executable).invoke(ROOMS.get(room).get(), arguments);
        }
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    public String toString() {
      String text =
          bad != null && bad.getClass().isArray()
              ? "array of " + Array.getLength(bad)
              : String.valueOf(bad);
      String name = executable instanceof Constructor ? "new" : executable.getName();
      List<String> types =
          Stream.of(executable.getParameterTypes()).map(Class::getSimpleName).toList();
      return room.getSimpleName() + "." + name + types + " argument " + argument + ": " + text;
    }
  }

  static List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (Class<?> room : ROOMS.keySet()) {
      List<Executable> executables = new ArrayList<>(List.of(room.getConstructors()));
      executables.addAll(Arrays.asList(room.getDeclaredMethods()));
      for (Executable executable : executables) {
        boolean callable =
            Modifier.isPublic(executable.getModifiers())
                && Stream.of(executable.getParameterTypes()).allMatch(GOOD::containsKey)
                // a layer is built by its network, a rate's schedule is called by the trainer
                && !List.of("build", "factor", "fill", "equals").contains(executable.getName());
        for (int i = 0; callable && i < executable.getParameterCount(); i++) {
          for (Object bad : bad(executable.getParameterTypes()[i])) {
            doors.add(new Door(room, executable, i, bad));
          }
        }
      }
    }
    doors.sort((a, b) -> a.toString().compareTo(b.toString()));
    return doors;
  }

  private static List<?> bad(Class<?> type) {
    if (type == int.class) {
      return INTS;
    }
    if (type == double.class) {
      return DOUBLES;
    }
    if (type == float.class) {
      return DOUBLES.stream().map(Double::floatValue).toList();
    }
    if (type.isPrimitive()) {
      return List.of();
    }
    List<Object> bad = new ArrayList<>();
    bad.add(null);
    if (type.isArray()) {
      bad.add(Array.newInstance(type.getComponentType(), 0));
    }
    if (type == Layer[].class) {
      bad.add(new Layer[] {null});
    }
    if (type == int[].class) {
      bad.add(new int[] {-1, Integer.MAX_VALUE});
    }
    return bad;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  void givesAResultOrASentence(Door door) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          try {
            door.knock();
          } catch (IllegalArgumentException | IllegalStateException refusal) {
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains("; "), message);
          } catch (java.io.UncheckedIOException refusal) {
            assertTrue(refusal.getMessage().contains("; "), refusal.getMessage());
          } catch (Throwable thrown) {
            fail(thrown);
          }
        });
  }

  @Test
  void doorsWereFound() {
    assertTrue(doors().size() > 250, () -> "" + doors().size());
  }
}
