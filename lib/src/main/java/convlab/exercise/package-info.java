/**
 * Exercises and what is said about their answers. A check runs the learner's method on small
 * generated inputs beside the right answer and beside the wrong programs that people write, and
 * says which of them it equals and on which smallest input; it never shows the solution. Recall
 * questions with answers that fold out. The room may use {@code convlab.conv}, which gives the
 * right answers, {@code convlab.plot} and {@code convlab.notebook}; networks stay outside.
 */
package convlab.exercise;
