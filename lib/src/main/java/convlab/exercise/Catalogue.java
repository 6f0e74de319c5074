package convlab.exercise;

import java.util.List;
import java.util.stream.Stream;

/** All exercises of the course with their known wrong programs. */
public final class Catalogue {
  private Catalogue() {}

  static List<Exercise> exercises() {
    return Stream.of(
            Lesson00.EXERCISES,
            Lesson01.EXERCISES,
            Lesson02.EXERCISES,
            Lesson03.EXERCISES,
            Lesson04.EXERCISES,
            Lesson05.EXERCISES,
            Lesson06.EXERCISES,
            Lesson07.EXERCISES)
        .flatMap(List::stream)
        .toList();
  }

  static Exercise exercise(String id) {
    return exercises().stream()
        .filter(exercise -> exercise.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no exercise " + id));
  }
}
