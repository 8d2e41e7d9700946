package org.zoneaxis.figure.lettering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zoneaxis.figure.scene.Glyph;

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

  private static final int BAR_THICKNESS = 7;
  private static final int BAR_BEARING = 6;
  private static final int LOWERED_DROP = 16;
  private static final int SUBSCRIPT_ZERO = 0x2080;
  private static final int HEX = 16;

  private final Map<Face, Map<Integer, Glyph>> faces;

  /** Digits with a bar above them, as all labels have them. */
  private final Map<Face, List<Glyph>> barred;

  private Typeface(Map<Face, Map<Integer, Glyph>> faces) {
    this.faces = faces;
    this.barred = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      barred.put(face, IntStream.range(0, 10).mapToObj(digit -> bar(face, "" + digit)).toList());
    }
  }

  private static Typeface read(String resource) {
    Map<Face, Map<Integer, Glyph>> faces = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      faces.put(face, new HashMap<>());
    }
    try (InputStream stream = Typeface.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
      Face face = Face.UPRIGHT;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.indexOf(' ') < 0) {
          face = Face.valueOf(line);
        } else {
          int point = Integer.parseInt(line.substring(0, line.indexOf(' ')), HEX);
          faces.get(face).put(point, glyph(face.name() + ' ' + point, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Typeface(faces);
  }

  /** A line of the resource: code point, width and, but of a blank, the outline. */
  private static Glyph glyph(String name, String line) {
    int width = line.indexOf(' ') + 1;
    int outline = line.indexOf(" m", width);
    if (outline < 0) {
      return new Glyph(name, 0, 0, "", Integer.parseInt(line.substring(width)));
    }
    return glyph(
        name, line.substring(outline + 1), Integer.parseInt(line.substring(width, outline)));
  }

  private static Glyph glyph(String name, String outline, double advance) {
    int x = endOfNumber(outline, 1);
    int second = outline.charAt(x) == ' ' ? x + 1 : x;
    int y = endOfNumber(outline, second);
    return new Glyph(
        name,
        Integer.parseInt(outline.substring(1, x)),
        Integer.parseInt(outline.substring(second, y)),
        outline.substring(y),
        advance);
  }

  private static int endOfNumber(String text, int start) {
    int end = start + 1;
    while (text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Whether a face has a character of its own. */
  public boolean has(Face face, int codePoint) {
    return faces.get(face).containsKey(codePoint);
  }

  /** A character; the upright one where the face lacks it, a sign for that where both do. */
  public Glyph glyph(Face face, int codePoint) {
    Glyph own = faces.get(face).get(codePoint);
    if (own != null) {
      return own;
    }
    Map<Integer, Glyph> upright = faces.get(Face.UPRIGHT);
    Glyph instead = upright.get(codePoint);
    return instead != null ? instead : upright.get(REPLACEMENT);
  }

  /** Digits with one bar above all of them: a negative index, or the order of an axis. */
  public Glyph barred(Face face, String digits) {
    return digits.length() == 1 && digits.charAt(0) >= '0' && digits.charAt(0) <= '9'
        ? barred.get(face).get(digits.charAt(0) - '0')
        : bar(face, digits);
  }

  private Glyph bar(Face face, String characters) {
    int width = 0;
    int x = BAR_BEARING;
    int y = (int) -Math.rint(BARRED_HEIGHT * Glyph.UNITS);
    int top = y;
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      Glyph glyph = glyph(face, characters.charAt(i));
      path.append('m').append(width + glyph.startX() - x);
      path.append(' ').append(glyph.startY() - y).append(glyph.path());
      int[] last = lastStart(glyph);
      x = width + last[0];
      y = last[1];
      width += (int) glyph.advance();
    }
    int length = width - 2 * BAR_BEARING;
    String bar = "h" + length + "v" + BAR_THICKNESS + "h" + -length + "z";
    return new Glyph(face.name() + " -" + characters, BAR_BEARING, top, bar + path, width);
  }

  /** Where the last curve of a glyph begins, and so ends. */
  private static int[] lastStart(Glyph glyph) {
    int x = glyph.startX();
    int y = glyph.startY();
    String path = glyph.path();
    for (int at = path.indexOf('m'); at >= 0; at = path.indexOf('m', at + 1)) {
      int end = endOfNumber(path, at + 1);
      int second = path.charAt(end) == ' ' ? end + 1 : end;
      x += Integer.parseInt(path.substring(at + 1, end));
      y += Integer.parseInt(path.substring(second, endOfNumber(path, second)));
    }
    return new int[] {x, y};
  }

  /** A character as a subscript: digits are smaller, signs between them only lower. */
  public Glyph lowered(Face face, int codePoint) {
    int subscript = SUBSCRIPT_ZERO + codePoint - '0';
    if (codePoint >= '0' && codePoint <= '9' && has(face, subscript)) {
      return glyph(face, subscript);
    }
    Glyph full = glyph(face, codePoint);
    return new Glyph(
        face.name() + " _" + codePoint,
        full.startX(),
        full.startY() + LOWERED_DROP,
        full.path(),
        full.advance());
  }
}
