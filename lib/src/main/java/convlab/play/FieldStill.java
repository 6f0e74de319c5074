package convlab.play;

import convlab.conv.ReceptiveField;
import convlab.conv.ReceptiveField.Stage;
import convlab.plot.Look;
import convlab.plot.Picture;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The receptive-field explorer for readers who cannot play: a row of cells for each layer. */
final class FieldStill {
  private static final int MARGIN = 16;
  private static final int NAMES = 116;
  private static final int TOP = 46;
  private static final int BETWEEN = 26;

  private final List<Stage> stages;
  private final List<StackLayer> layers;
  private final int chosen;
  private final double before;
  private final double cell;

  private FieldStill(ReceptiveField field, List<StackLayer> layers) {
    this.stages = field.stages();
    this.layers = layers;
    this.chosen = (field.last().outputs() - 1) / 2;
    double left = 0;
    double right = stages.get(0).outputs();
    for (int i = 0; i < stages.size(); i++) {
      left = Math.min(left, middle(i, -padding(i)));
      right = Math.max(right, middle(i, stages.get(i).outputs() - 1 + padding(i)) + 1);
    }
    before = -left;
    cell = Math.max(6, Math.min(22, Math.floor((Look.FULL - MARGIN - NAMES) / (right - left))));
  }

  static Picture of(String title, ReceptiveField field, List<StackLayer> layers) {
    return new FieldStill(field, layers).draw(title);
  }

  private Picture draw(String title) {
    double bottom = y(stages.size());
    StillPaper paper = new StillPaper(bottom + MARGIN);
    paper.text(title, MARGIN, MARGIN + 14, StillPaper.TITLE, Look.INK);
    List<Set<Integer>> seen = seen();
    for (int i = 1; i < stages.size(); i++) {
      for (int output : seen.get(i)) {
        links(paper, i, output);
      }
    }
    for (int i = 0; i < stages.size(); i++) {
      row(paper, i, seen.get(i));
    }
    paper.text(sentence(), MARGIN, bottom, StillPaper.LABEL, Look.INK);
    return paper.picture(title + ": " + sentence());
  }

  private double middle(int stage, int output) {
    Stage at = stages.get(stage);
    return at.start() + (double) output * at.jump();
  }

  private double x(int stage, int output) {
    return NAMES + (before + middle(stage, output)) * cell;
  }

  private double y(int stage) {
    return TOP + stage * (cell + BETWEEN);
  }

  /** What the layer above adds at both ends of a stage. */
  private int padding(int stage) {
    return stage < layers.size() ? layers.get(stage).padding() : 0;
  }

  /** At the end of a stage, where the stride of the layer above steps over them. */
  private int lost(int stage) {
    if (stage == layers.size()) {
      return 0;
    }
    StackLayer above = layers.get(stage);
    int window = (above.kernel() - 1) * above.dilation() + 1;
    return (stages.get(stage).outputs() + 2 * above.padding() - window) % above.stride();
  }

  /** For each stage the cells that the chosen output sees. */
  private List<Set<Integer>> seen() {
    List<Set<Integer>> sets = new ArrayList<>();
    stages.forEach(stage -> sets.add(new TreeSet<>()));
    sets.get(stages.size() - 1).add(chosen);
    for (int i = stages.size() - 1; i > 0; i--) {
      for (int output : sets.get(i)) {
        sets.get(i - 1).addAll(taps(i, output));
      }
    }
    return sets;
  }

  /** The cells below that an output is made of; none for padding. */
  private List<Integer> taps(int stage, int output) {
    StackLayer layer = layers.get(stage - 1);
    List<Integer> taps = new ArrayList<>();
    if (output >= 0 && output < stages.get(stage).outputs()) {
      for (int tap = 0; tap < layer.kernel(); tap++) {
        taps.add(output * layer.stride() - layer.padding() + tap * layer.dilation());
      }
    }
    return taps;
  }

  private void links(StillPaper paper, int stage, int output) {
    for (int tap : taps(stage, output)) {
      double from = x(stage, output) + cell / 2;
      paper.line(from, y(stage), x(stage - 1, tap) + cell / 2, y(stage - 1) + cell, Look.WINDOW);
    }
  }

  private void row(StillPaper paper, int stage, Set<Integer> seen) {
    String name = stage == 0 ? "input" : stage + " " + layers.get(stage - 1).name();
    paper.text(name, MARGIN, y(stage) + cell / 2 + 4, StillPaper.LABEL, Look.QUIET);
    int outputs = stages.get(stage).outputs();
    for (int i = -padding(stage); i < outputs + padding(stage); i++) {
      boolean isPadding = i < 0 || i >= outputs;
      boolean isLost = i >= outputs + padding(stage) - lost(stage);
      Color plain = isLost ? Look.LOST : isPadding ? Color.WHITE : StillPaper.CELL;
      Color marked = stage == layers.size() ? Look.OUTPUT : Look.WINDOW;
      paper.cell(x(stage, i), y(stage), cell, seen.contains(i) ? marked : plain);
      if (isPadding) {
        paper.hatch(x(stage, i), y(stage), cell);
      }
    }
  }

  private String sentence() {
    Stage top = stages.get(stages.size() - 1);
    long first = top.first() + chosen * top.jump();
    return "Output %d of 0 to %d sees input pixels %d to %d: a field of %d."
        .formatted(chosen, top.outputs() - 1, first, first + top.size() - 1, top.size())
        .replace('-', '\u2212');
  }
}
