/**
 * What every room does with arrays: the checks at the public doors, and one way to shuffle. At the
 * bottom of the house: knows the JDK alone, and mathematics may not enter.
 */
package convlab.array;
