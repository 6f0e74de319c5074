/**
 * The multiply-add at the bottom of the engine: two register tiles (a matrix product whose rows are
 * found through a table of offsets, and a product summed over a run of numbers), each in scalar
 * Java and with the Vector API, a chooser that says which is used and why, and the matrix product
 * {@link convlab.nn.gemm.Gemm} built on them. Knows float arrays and offsets; nothing of layers,
 * images or training may enter. Only classes named {@code Vector...} touch the incubating API.
 */
package convlab.nn.gemm;
