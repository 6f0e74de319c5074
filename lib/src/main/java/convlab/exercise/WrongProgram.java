package convlab.exercise;

import convlab.exercise.mistakes.Mistake;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A wrong program of the catalogue: it runs, it has a name, and it is text. */
final class WrongProgram implements Answer {
  private final Method method;
  private final Mistake mistake;

  private WrongProgram(Method method) {
    this.method = method;
    this.mistake = method.getAnnotation(Mistake.class);
    method.setAccessible(true);
  }

  /** The wrong programs of one class, by name. */
  static List<WrongProgram> of(Class<?> programs) {
    return Arrays.stream(programs.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Mistake.class))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .map(WrongProgram::new)
        .toList();
  }

  /** The method's name, which is unique in its exercise. */
  String name() {
    return method.getName();
  }

  /** The class that holds it. */
  Class<?> type() {
    return method.getDeclaringClass();
  }

  String says() {
    return mistake.value();
  }

  String look() {
    return mistake.look();
  }

  double credit() {
    return mistake.credit();
  }

  @Override
  public Object of(Case in) throws Exception {
    try {
      return method.invoke(null, in.values().toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception thrown) {
        throw thrown;
      }
      throw e;
    }
  }

  /**
   * The program as a learner would have written it into a cell.
   *
   * @param learnersName what the lesson calls the method
   */
  String source(String learnersName) {
    return SourceText.of(method, learnersName);
  }
}
