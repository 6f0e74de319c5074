/**
 * What a running kernel needs: values that show themselves, {@code show} and {@code check},
 * progress and charts that grow while a network trains. The jar registers itself with a JJava
 * kernel; without one (in jshell, in a terminal, on another kernel) the same calls print plain
 * text. The room may use {@code convlab.plot}, {@code convlab.data} and {@code convlab.conv}, whose
 * answers a step-through shows; networks, widgets and exercises stay outside.
 */
package convlab.notebook;
