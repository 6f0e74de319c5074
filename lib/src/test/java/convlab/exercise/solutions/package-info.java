/**
 * Right answers to the exercises, several for each, written in different ways as different people
 * would: every check has to take them, and mutants are made of them. One class an exercise, named
 * like the class of its wrong programs.
 */
package convlab.exercise.solutions;
