/**
 * Not a room of the course: the one class here bears a name that DL4J 1.0.0-M2.1 looks up by
 * reflection, and makes its fast convolutions reachable. Nothing else may enter.
 */
package org.nd4j.nativeblas;
