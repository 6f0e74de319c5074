/**
 * The race of {@code convlab.nn} with PyTorch and DL4J, JMH measurements of single operations, and
 * the accuracy runs. A worker process is told on its standard input what to do and answers with
 * seconds; {@code course.py bench} starts one for each engine and number of threads and lets them
 * take turns. May use every room of the library; nothing of the library may use it, and learners
 * never compile it.
 */
package convlab.bench;
