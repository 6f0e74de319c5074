/**
 * The kernel's process: how it starts, how Stop truly stops the code of a cell, and how it ends.
 * The kernel is JJava, started by {@link convlab.notebook.interrupt.KernelMain}; every class that a
 * cell defines is woven with stop points before it is loaded. Library classes are never touched, so
 * they keep their speed; a long loop in the library polls {@link Thread#interrupted()}. Nothing
 * here draws, shows values or knows a lesson.
 */
package convlab.notebook.interrupt;
