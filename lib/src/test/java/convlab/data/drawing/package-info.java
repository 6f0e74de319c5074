/**
 * The course's pictures as programs: what draws the files in {@code data/pictures}. It is test code
 * because a learner's jar needs only the finished pictures; a test proves that the files are what
 * these programs draw. Knows only the JDK's own drawing; no fonts, no pictures from elsewhere.
 */
package convlab.data.drawing;
