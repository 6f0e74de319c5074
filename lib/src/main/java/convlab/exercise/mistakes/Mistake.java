package convlab.exercise.mistakes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A wrong program that people write, and what its author is told. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mistake {

  /** One sentence that names the mistake. */
  String value();

  /** What to look at, in one or two sentences; never the right program. */
  String look();

  /** The share of the points, 0 to 1, for a class that is graded: what is one slip from right. */
  double credit() default 0;
}
