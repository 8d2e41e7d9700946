package org.zoneaxis.figure.lettering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.zoneaxis.figure.scene.Glyph;
import org.zoneaxis.figure.scene.Outline;

/**
 * The outlines of a typeface: Inter 4, and DejaVu Sans for what that lacks. The resource's README
 * says whose they are.
 */
public final class Typeface {

  /** The height of digits and capitals above the baseline, in em. */
  public static final double DIGIT_HEIGHT = 0.73;

  /** The height of a digit with a bar above it, in em. */
  public static final double BARRED_HEIGHT = 0.9;

  /** What is shown for a character that there is no outline of. */
  public static final int REPLACEMENT = 0xFFFD;

  /** The typeface of all figures. */
  public static final Typeface STANDARD = read("outlines.txt");

  private static final double BAR_THICKNESS = 7;
  private static final double BAR_BEARING = 6;
  private static final double LOWERED_SIZE = 0.7;
  private static final double LOWERED_DROP = 16;
  private static final int SUBSCRIPT_ZERO = 0x2080;
  private static final int HEX = 16;

  /** A glyph as it is kept: most figures need a tenth of them. */
  private record Kept(double advance, String outline) {}

  private final Map<Face, Map<Integer, Kept>> faces;

  private Typeface(Map<Face, Map<Integer, Kept>> faces) {
    this.faces = faces;
  }

  private static Typeface read(String resource) {
    Map<Face, Map<Integer, Kept>> faces = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      faces.put(face, new HashMap<>());
    }
    try (InputStream stream = Typeface.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
      Map<Integer, Kept> face = Map.of();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int blank = line.indexOf(' ');
        if (blank < 0) {
          face = faces.get(Face.valueOf(line));
          continue;
        }
        int end = line.indexOf(' ', blank + 1);
        face.put(
            Integer.parseInt(line.substring(0, blank), HEX),
            new Kept(
                Integer.parseInt(line.substring(blank + 1, end < 0 ? line.length() : end)),
                end < 0 ? "" : line.substring(end + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Typeface(faces);
  }

  /** Whether a face has a character of its own. */
  public boolean has(Face face, int codePoint) {
    return faces.get(face).containsKey(codePoint);
  }

  /** The width of a character in em. */
  public double width(Face face, int codePoint) {
    return kept(face, codePoint).advance() / Glyph.UNITS;
  }

  /** A character; the upright one where the face lacks it, a sign for that where both do. */
  public Glyph glyph(Face face, int codePoint) {
    Kept kept = kept(face, codePoint);
    return new Glyph(
        face.name() + ' ' + codePoint, OutlineText.read(kept.outline()), kept.advance());
  }

  private Kept kept(Face face, int codePoint) {
    Kept own = faces.get(face).get(codePoint);
    if (own != null) {
      return own;
    }
    Map<Integer, Kept> upright = faces.get(Face.UPRIGHT);
    Kept instead = upright.get(codePoint);
    return instead != null ? instead : upright.get(REPLACEMENT);
  }

  /** Characters with one bar above all of them: a negative index, or the order of an axis. */
  public Glyph barred(Face face, String characters) {
    Outline outline = new Outline.Drawn().outline();
    double width = 0;
    for (int i = 0; i < characters.length(); i++) {
      Glyph glyph = glyph(face, characters.charAt(i));
      outline = outline.and(glyph.outline().moved(1, width, 0));
      width += glyph.advance();
    }
    double top = -Math.rint(BARRED_HEIGHT * Glyph.UNITS);
    Outline bar = Outline.rectangle(BAR_BEARING, top, width - 2 * BAR_BEARING, BAR_THICKNESS, 0);
    return new Glyph(face.name() + " -" + characters, outline.and(bar), width);
  }

  /** A character as a subscript. */
  public Glyph lowered(Face face, int codePoint) {
    int subscript = SUBSCRIPT_ZERO + codePoint - '0';
    if (codePoint >= '0' && codePoint <= '9' && has(face, subscript)) {
      return glyph(face, subscript);
    }
    Glyph full = glyph(face, codePoint);
    return new Glyph(
        face.name() + " _" + codePoint,
        full.outline().moved(LOWERED_SIZE, 0, LOWERED_DROP),
        Math.rint(LOWERED_SIZE * full.advance()));
  }
}
