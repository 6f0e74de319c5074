/**
 * Jupyter Widgets driven from Java: sliders and their kin, {@code interact}, and the footing for
 * widgets with a page script of their own ({@link convlab.widget.AnyWidget}).
 *
 * <p>What may not enter: mathematics and drawing, which come from other rooms, and lessons. Of the
 * kernel's classes only {@code JJavaComms} and {@code WidgetExtension} know.
 */
package convlab.widget;
