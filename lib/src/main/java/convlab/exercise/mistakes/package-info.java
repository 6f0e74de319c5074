/**
 * Wrong programs that people write, one class an exercise, each method a whole answer to the
 * exercise with one mistake in it and the sentence that names it. They are compiled to be compared
 * with, and their sources lie in the jar as well: tests put them into the lessons' exercise cells
 * and the teacher's sheet prints them. So a method here stands alone, uses nothing but the JDK, and
 * is written as a learner would. No right program may enter.
 */
package convlab.exercise.mistakes;
