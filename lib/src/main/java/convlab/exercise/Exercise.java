package convlab.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One exercise: what goes in, what is right, and what people get wrong.
 *
 * @param id lesson and name, as "01-convolve"; the lesson's notebook and the solutions use it
 * @param arguments what the learner's method calls its arguments
 * @param inputs draws the arguments of one call
 * @param fixed inputs that are always tried: the edges that people forget
 * @param allowed which arguments the method has to cope with; smaller inputs are sought among them
 * @param right the right answer, by convlab.conv where it has one
 * @param wrong the wrong programs that are known
 */
record Exercise(
    String id,
    List<String> arguments,
    Function<Draw, Case> inputs,
    List<Case> fixed,
    Predicate<Case> allowed,
    Answer right,
    List<WrongProgram> wrong) {

  /** Inputs that are drawn for one check. */
  static final int DRAWN = 60;

  static Exercise of(String id, String... arguments) {
    return new Exercise(
        id, List.of(arguments), null, List.of(), in -> true, null, List.<WrongProgram>of());
  }

  Exercise inputs(Function<Draw, Case> draws) {
    return new Exercise(id, arguments, draws, fixed, allowed, right, wrong);
  }

  Exercise always(Case... edges) {
    return new Exercise(id, arguments, inputs, List.of(edges), allowed, right, wrong);
  }

  Exercise allows(Predicate<Case> fits) {
    return new Exercise(id, arguments, inputs, fixed, fits, right, wrong);
  }

  Exercise right(Answer answer) {
    return new Exercise(id, arguments, inputs, fixed, allowed, answer, wrong);
  }

  Exercise wrong(Class<?> programs) {
    return new Exercise(id, arguments, inputs, fixed, allowed, right, WrongProgram.of(programs));
  }

  /** The inputs of one check, the same for the same seed. */
  List<Case> cases(long seed) {
    Draw draw = new Draw(seed);
    List<Case> cases = new ArrayList<>(fixed);
    while (cases.size() < DRAWN + fixed.size()) {
      Case drawn = inputs.apply(draw);
      if (allows(drawn)) {
        cases.add(drawn);
      }
    }
    return cases;
  }

  /** Whether the method has to cope with these arguments: no array is empty, and they fit. */
  boolean allows(Case in) {
    return in.values().stream().noneMatch(Exercise::isHollow) && allowed.test(in);
  }

  private static boolean isHollow(Object value) {
    return Values.shape(value).contains(0);
  }

  /**
   * The whole check, in the mode that the environment asks for.
   *
   * @throws ExerciseFailed when a class is graded and the answer earns nothing
   */
  Card check(Answer answer) {
    return Grading.here().check(this, answer);
  }
}
