package convlab.exercise;

/** A method to be judged, whatever its own type. */
@FunctionalInterface
interface Answer {

  /**
   * Calls the method.
   *
   * @return a number or an array of numbers
   * @throws Exception whatever the method throws
   */
  Object of(Case in) throws Exception;
}
