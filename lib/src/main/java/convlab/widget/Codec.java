package convlab.widget;

/**
 * What values a control holds, and how they travel.
 *
 * @param <T> type of the value in Java
 */
interface Codec<T> {

  /** The value in what a page sent; throws IllegalArgumentException when it is none. */
  T read(Object json);

  /** The value as it travels to a page; throws IllegalArgumentException when it is not allowed. */
  Object json(T value);
}
