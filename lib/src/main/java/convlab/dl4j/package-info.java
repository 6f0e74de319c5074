/**
 * The lessons' networks in Deeplearning4j 1.0.0-M2.1: their builders, training with progress and
 * live curves, evaluation, a summary in numbers, and what makes the library fast on this machine.
 * The room may use {@code convlab.nn}, {@code data}, {@code notebook} and {@code plot}; nothing but
 * lessons and {@code onnx} may use it, so that the rest of the course runs without DL4J.
 */
package convlab.dl4j;
