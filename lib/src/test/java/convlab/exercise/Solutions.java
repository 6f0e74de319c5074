package convlab.exercise;

import convlab.exercise.mistakes.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The right answers of the tests, found by the names of their classes. */
final class Solutions {
  private Solutions() {}

  /** One right answer: it runs, and it is text. */
  record Solution(Exercise exercise, Method method) implements Answer {
    @Override
    public Object of(Case in) throws Exception {
      return call(method, in);
    }

    String source() {
      return cut(method);
    }

    @Override
    public String toString() {
      return exercise.id() + " " + method.getName();
    }
  }

  static List<Solution> of(Exercise exercise) {
    return Arrays.stream(type(exercise).getDeclaredMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
        .filter(m -> !m.isAnnotationPresent(Mistake.class))
        .sorted(Comparator.comparing(Method::getName))
        .peek(m -> m.setAccessible(true))
        .map(m -> new Solution(exercise, m))
        .toList();
  }

  /** "ConvolveSolutions" beside "ConvolveMistakes". */
  private static Class<?> type(Exercise exercise) {
    String wrong = exercise.wrong().get(0).type().getSimpleName();
    String name = "convlab.exercise.solutions." + wrong.replace("Mistakes", "Solutions");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no right answers for " + exercise.id(), e);
    }
  }

  /** Calls a static method with a case's values; what it throws comes out as it is. */
  static Object call(Method method, Case in) throws Exception {
    try {
      return method.invoke(null, in.values().toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  private static String cut(Method method) {
    String file = method.getDeclaringClass().getName().replace('.', '/') + ".java";
    try {
      String all = Files.readString(Path.of("src/test/java", file));
      int name = all.indexOf(" " + method.getName() + "(");
      int begin = all.lastIndexOf("\n  static ", name) + 1;
      return all.substring(begin, all.indexOf("\n  }\n", name) + 5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
