/**
 * What every floor of the engine stands on: {@link convlab.nn.tensor.Tensor} and its shape, {@link
 * convlab.nn.tensor.Parameter}, the threads that split work ({@link convlab.nn.tensor.Workers}) and
 * memory that is used again. Uses the loops of {@link convlab.nn.gemm}; layers, losses and training
 * may not enter.
 */
package convlab.nn.tensor;
