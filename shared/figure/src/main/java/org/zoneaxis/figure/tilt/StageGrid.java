package org.zoneaxis.figure.tilt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.tilt.Holder;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.figure.direction.LabelRoom;
import org.zoneaxis.figure.direction.MapPlane;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;

/** The limits of a holder on a map, and lines of equal alpha and beta within them. */
final class StageGrid {

  private static final double STEP = 10;
  private static final double SAMPLE = 2;
  private static final double SIZE = 9.5;

  private static final Paint BLUE = Paint.of(0x0A57B0, 0x8CC2FF);
  private static final Look LIMIT = Look.stroked("limit", Stroke.of(BLUE, 1.6).rounded());
  private static final Look GRID =
      Look.stroked("grid", Stroke.of(Paint.of(0x9DBCE0, 0x33506F), 0.6));
  private static final Look NUMBER = Look.filled("number", BLUE);

  private final TiltMap map;
  private final MapPlane plane;
  private final Holder holder;
  private final double alpha;
  private final double beta;

  StageGrid(TiltMap map, MapPlane plane) {
    this.map = map;
    this.plane = plane;
    this.holder = map.stage();
    this.alpha = holder.alphaLimit();
    this.beta = holder.betaLimit();
  }

  private boolean rotates() {
    return holder.kind() == Holder.Kind.TILT_ROTATE;
  }

  /** Lines of equal alpha and beta, every ten degrees. */
  List<Node> lines() {
    List<Node> lines = new ArrayList<>();
    for (double a : steps(alpha)) {
      curve(-beta, beta, b -> new StageTilt(a, b), GRID).ifPresent(lines::add);
    }
    for (double b : rotates() ? rays() : steps(beta)) {
      curve(-alpha, alpha, a -> new StageTilt(a, b), GRID).ifPresent(lines::add);
    }
    return lines;
  }

  private List<Double> rays() {
    return steps(Math.min(beta, 180)).stream().filter(b -> b % 30 == 0).toList();
  }

  private static List<Double> steps(double limit) {
    List<Double> steps = new ArrayList<>();
    for (double value = -STEP * Math.floor(limit / STEP); value <= limit; value += STEP) {
      steps.add(value);
    }
    return steps;
  }

  /** The limits. */
  List<Node> border() {
    List<Node> border = new ArrayList<>();
    for (double sign = -1; sign <= 1; sign += 2) {
      double a = sign * alpha;
      curve(-beta, beta, b -> new StageTilt(a, b), LIMIT).ifPresent(border::add);
      double b = sign * beta;
      if (!rotates() || beta < 90) {
        curve(-alpha, alpha, t -> new StageTilt(t, b), LIMIT).ifPresent(border::add);
      }
    }
    return border;
  }

  /** What alpha and beta are along the lower and the left border. */
  List<Node> numbers(LabelRoom room) {
    List<Node> numbers = new ArrayList<>();
    if (rotates()) {
      for (double a : steps(alpha)) {
        if (a > 0) {
          number(new StageTilt(a, 0), a, 0, 9, room, numbers);
        }
      }
      return numbers;
    }
    for (double a : steps(alpha)) {
      number(new StageTilt(a, -beta), a, 0, 9, room, numbers);
    }
    for (double b : steps(beta)) {
      number(new StageTilt(-alpha, b), b, -13, 0, room, numbers);
    }
    return numbers;
  }

  private void number(
      StageTilt tilt, double value, double right, double down, LabelRoom room, List<Node> numbers) {
    Vector3 at = map.at(tilt);
    if (map.shows(at)) {
      Line line =
          Lettering.of(Face.UPRIGHT, Decimal.of(value, 0).replace('-', '\u2212') + "\u00B0");
      room.middle(line, plane.x(at) + right, plane.y(at) + down, SIZE, NUMBER)
          .ifPresent(numbers::add);
    }
  }

  /** The part of a line that is on the map. */
  private Optional<Node> curve(double from, double to, DoubleFunction<StageTilt> tilt, Look look) {
    Outline.Drawn drawn = new Outline.Drawn();
    int count = Math.max(2, (int) Math.ceil((to - from) / SAMPLE));
    boolean isOn = false;
    for (int i = 0; i <= count; i++) {
      Vector3 at = map.at(tilt.apply(from + i * (to - from) / count));
      boolean shown = map.shows(at);
      if (shown && isOn) {
        drawn.lineTo(plane.x(at), plane.y(at));
      } else if (shown) {
        drawn.moveTo(plane.x(at), plane.y(at));
      }
      isOn = shown;
    }
    Outline outline = drawn.outline();
    return outline.isEmpty() ? Optional.empty() : Optional.of(new Node.Path(outline, look));
  }
}
