package convlab.exercise;

/** Ends a graded cell whose answer earns no points; a grader counts the error as zero. */
public final class ExerciseFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExerciseFailed(String verdict) {
    super(verdict);
  }
}
