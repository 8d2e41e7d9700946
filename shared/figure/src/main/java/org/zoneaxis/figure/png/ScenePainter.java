package org.zoneaxis.figure.png;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.figure.scene.Glyph;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Raster;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.scene.Theme;

/** Paints scenes. */
public final class ScenePainter {

  /** No picture is larger, in pixels. */
  public static final int MAX_PIXELS = 40_000_000;

  /** In a picture of one band, at most: four bytes each are in memory, twice. */
  private static final int WHOLE_PIXELS = 4_000_000;

  /** In a band of a larger one, of which two are in memory at a time. */
  private static final int BAND_PIXELS = 2_000_000;

  private final Theme theme;
  private final double scale;
  private final double right;
  private final double down;
  private final Pixels pixels;
  private final Coverage coverage;
  private final Filling filling;

  /** Areas of characters, since most come more than once. */
  private final Map<Glyph, Outline> characters = new HashMap<>();

  private ScenePainter(Scene scene, Theme theme, int width, int first, int height) {
    this.theme = theme;
    this.scale = width / scene.frame().width();
    this.right = -scene.frame().left() * scale;
    this.down = -scene.frame().top() * scale - first;
    this.pixels = new Pixels(width, height, scene.paper().in(theme));
    this.coverage = new Coverage(width, height);
    this.filling = new Filling(pixels);
  }

  /**
   * Paints a scene.
   *
   * @param theme its surroundings
   * @param width width in pixels; the height follows, rounded up
   * @throws IllegalArgumentException where the width is not positive or there are more than {@link
   *     #MAX_PIXELS}
   */
  public static Raster paint(Scene scene, Theme theme, int width) {
    return band(scene, theme, width, 0, height(scene, width));
  }

  /**
   * Paints a scene a band at a time; what has at most four million pixels in one.
   *
   * @param theme its surroundings
   * @param width width in pixels; the height follows, rounded up
   * @throws IllegalArgumentException as above
   */
  public static PixelBands bands(Scene scene, Theme theme, int width) {
    int height = height(scene, width);
    int rows = width * height <= WHOLE_PIXELS ? height : Math.max(1, BAND_PIXELS / width);
    return new PixelBands() {
      @Override
      public int width() {
        return width;
      }

      @Override
      public int height() {
        return height;
      }

      @Override
      public int rows() {
        return rows;
      }

      @Override
      public Raster band(int first) {
        return ScenePainter.band(scene, theme, width, first, Math.min(rows, height - first));
      }
    };
  }

  private static int height(Scene scene, int width) {
    double height = Math.ceil(width * scene.frame().height() / scene.frame().width() - 1e-6);
    if (width < 1 || width * height > MAX_PIXELS) {
      throw new IllegalArgumentException("a picture that is " + width + " pixels wide");
    }
    return (int) Math.max(1, height);
  }

  private static Raster band(Scene scene, Theme theme, int width, int first, int rows) {
    ScenePainter painter = new ScenePainter(scene, theme, width, first, rows);
    scene.nodes().forEach(painter::node);
    return painter.pixels.raster();
  }

  private void node(Node node) {
    WorkCancelledException.throwIfCancelled();
    if (node instanceof Node.Circle circle) {
      circle(circle);
    } else if (node instanceof Node.Segment segment) {
      Polyline line = new Polyline();
      line.add(scale * segment.x1() + right, scale * segment.y1() + down);
      line.add(scale * segment.x2() + right, scale * segment.y2() + down);
      stroke(List.of(line), segment.look());
    } else if (node instanceof Node.Path path) {
      outline(path.outline(), path.look());
    } else if (node instanceof Node.Text text) {
      text(text);
    } else if (node instanceof Node.Picture picture) {
      PicturePainter.paint(
          picture.raster(),
          pixels,
          scale * picture.left() + right,
          scale * picture.top() + down,
          scale * picture.width(),
          scale * picture.height());
    } else if (node instanceof Node.Group group) {
      group.nodes().forEach(this::node);
    }
  }

  private void circle(Node.Circle circle) {
    double x = scale * circle.x() + right;
    double y = scale * circle.y() + down;
    double radius = scale * circle.radius();
    Look look = circle.look();
    double reach = radius + scale * look.stroke().map(Stroke::width).orElse(0.0);
    if (isOutside(y - reach, y + reach)) {
      return;
    }
    if (look.fill().isPresent()) {
      Flattener.circle(x, y, radius, true).cover(coverage);
      filling.paint(coverage, look.fill().get().in(theme));
    }
    if (look.stroke().isEmpty()) {
      return;
    }
    Stroke stroke = look.stroke().get();
    if (!stroke.dashes().isEmpty()) {
      stroke(List.of(Flattener.circle(x, y, radius, true)), look);
      return;
    }
    double half = scale * stroke.width() / 2;
    Flattener.circle(x, y, radius + half, true).cover(coverage);
    if (radius > half) {
      Flattener.circle(x, y, radius - half, false).cover(coverage);
    }
    filling.paint(coverage, stroke.paint().in(theme));
  }

  /** Whether nothing between two heights is in this band, with a pixel to spare. */
  private boolean isOutside(double top, double bottom) {
    return bottom < -1 || top > pixels.height() + 1;
  }

  private void outline(Outline outline, Look look) {
    List<Polyline> lines = Flattener.flatten(outline, scale, right, down);
    if (look.fill().isPresent()) {
      lines.forEach(line -> line.cover(coverage));
      filling.paint(coverage, look.fill().get().in(theme));
    }
    stroke(lines, look);
  }

  private void stroke(List<Polyline> lines, Look look) {
    Optional<Stroke> some = look.stroke();
    if (some.isEmpty()) {
      return;
    }
    Stroke stroke = some.get();
    Stroking stroking = new Stroking(coverage, scale * stroke.width(), stroke.round());
    double[] dashes = stroke.dashes().stream().mapToDouble(length -> scale * length).toArray();
    for (Polyline line : lines) {
      if (dashes.length == 0) {
        stroking.cover(line);
      } else {
        stroking.cover(line, dashes);
      }
    }
    filling.paint(coverage, stroke.paint().in(theme));
  }

  private void text(Node.Text text) {
    if (text.look().fill().isEmpty()) {
      return;
    }
    double unit = scale * text.size() / Glyph.UNITS;
    double left = scale * text.x() + right;
    double baseline = scale * text.y() + down;
    double size = scale * text.size();
    if (isOutside(baseline - 2 * size, baseline + 2 * size)) {
      return;
    }
    for (Line.Placed placed : text.line().glyphs()) {
      Outline outline = characters.computeIfAbsent(placed.glyph(), Glyph::outline);
      for (Polyline line : Flattener.flatten(outline, unit, left + unit * placed.x(), baseline)) {
        line.cover(coverage);
      }
    }
    filling.paint(coverage, text.look().fill().get().in(theme));
  }
}
