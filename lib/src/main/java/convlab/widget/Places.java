package convlab.widget;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where widgets are seen: in the outputs of cells, and in other widgets. One that is seen nowhere
 * any more, because its cell was run anew or deleted, is closed, here and in the page.
 */
final class Places {
  private static final Places ALL = new Places();

  private final Map<Object, Set<AnyWidget>> shown = new HashMap<>();
  private final Map<AnyWidget, Set<Object>> places = new HashMap<>();

  private Places() {}

  /** The widget is seen in a place: the id of a cell, or a widget. */
  static void add(Object place, AnyWidget widget) {
    ALL.put(place, widget);
  }

  /** The place is gone. */
  static void gone(Object place) {
    ALL.leave(place).forEach(AnyWidget::close);
  }

  /** The widget was closed. */
  static void forget(AnyWidget widget) {
    ALL.drop(widget);
    gone(widget);
  }

  /** How many widgets are open. */
  static int count() {
    return ALL.size();
  }

  /** All open widgets. */
  static List<AnyWidget> open() {
    return ALL.widgets();
  }

  private synchronized void put(Object place, AnyWidget widget) {
    shown.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(widget);
    places.computeIfAbsent(widget, w -> new HashSet<>()).add(place);
  }

  private synchronized List<AnyWidget> leave(Object place) {
    Set<AnyWidget> left = shown.getOrDefault(place, Set.of());
    shown.remove(place);
    left.forEach(widget -> places.getOrDefault(widget, new HashSet<>()).remove(place));
    return left.stream().filter(widget -> places.getOrDefault(widget, Set.of()).isEmpty()).toList();
  }

  private synchronized void drop(AnyWidget widget) {
    Set<Object> left = places.remove(widget);
    if (left != null) {
      for (Object place : left) {
        Set<AnyWidget> there = shown.getOrDefault(place, new HashSet<>());
        there.remove(widget);
        if (there.isEmpty()) {
          shown.remove(place);
        }
      }
    }
  }

  private synchronized int size() {
    return places.size();
  }

  private synchronized List<AnyWidget> widgets() {
    return List.copyOf(places.keySet());
  }
}
