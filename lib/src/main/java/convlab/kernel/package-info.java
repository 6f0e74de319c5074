/**
 * The kernels: all that names JJava, its shaded Gson, ZeroMQ or IJava's base, so that a kernel's
 * next release touches one room. {@link convlab.kernel.KernelMain} starts JJava as a kernel whose
 * Stop ends any cell, {@link convlab.kernel.KernelExtension} hands page and comms to the rooms
 * below when JJava starts, {@link convlab.kernel.IJavaKernel} does so on IJava at the first use.
 * Stands on top of all rooms: nothing may use it, and what can be said without naming a kernel does
 * not belong here.
 */
package convlab.kernel;
