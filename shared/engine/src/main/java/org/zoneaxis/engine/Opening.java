package org.zoneaxis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.zoneaxis.micrograph.find.Centre;
import org.zoneaxis.micrograph.find.FindOptions;
import org.zoneaxis.micrograph.find.PatternFinder;
import org.zoneaxis.micrograph.frame.Area;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;

/** An image that was opened, or why it could not be. Lengths that are not known are no numbers. */
public final class Opening {

  private final Optional<Micrograph> micrograph;
  private final String refusal;

  private Opening(Optional<Micrograph> micrograph, String refusal) {
    this.micrograph = micrograph;
    this.refusal = refusal;
  }

  static Opening of(Micrograph micrograph) {
    return new Opening(Optional.of(micrograph), "");
  }

  static Opening refused(String why) {
    return new Opening(Optional.empty(), why);
  }

  private Micrograph opened() {
    return micrograph.orElseThrow();
  }

  private Image image() {
    return opened().image();
  }

  /** Why there is no image; empty where there is one, and only then may the others be asked. */
  @JSExport
  public String refusal() {
    return refusal;
  }

  @JSExport
  public int width() {
    return image().width();
  }

  @JSExport
  public int height() {
    return image().height();
  }

  @JSExport
  public String format() {
    return opened().format();
  }

  /** How many images the file has. */
  @JSExport
  public int frames() {
    return opened().frames();
  }

  @JSExport
  public String[] notes() {
    return opened().notes().toArray(new String[0]);
  }

  /** Size of a pixel as the file states it. */
  @JSExport
  public double pixelSize() {
    return opened().calibration().pixelSize().map(size -> size.value()).orElse(Double.NaN);
  }

  /** What the size of a pixel is in; empty where it is not stated. */
  @JSExport
  public String unit() {
    return opened().calibration().pixelSize().map(size -> size.unit().symbol()).orElse("");
  }

  /** Size of a pixel in 1/nm. */
  @JSExport
  public double perNanometre() {
    return opened().calibration().perNanometre().orElse(Double.NaN);
  }

  /** Accelerating voltage in kV. */
  @JSExport
  public double kilovolts() {
    return opened().calibration().kilovolts().orElse(Double.NaN);
  }

  /** Camera length in mm. */
  @JSExport
  public double cameraLength() {
    return opened().calibration().cameraLength().orElse(Double.NaN);
  }

  /**
   * The counts, every so many pixels of a row and every so many rows.
   *
   * @param step 1 for all
   */
  @JSExport
  @JSByRef
  public float[] counts(int step) {
    Image image = image();
    int columns = (image.width() + step - 1) / step;
    int rows = (image.height() + step - 1) / step;
    float[] counts = new float[columns * rows];
    float[] row = new float[image.width()];
    for (int y = 0; y < rows; y++) {
      image.copyRow(y * step, row, 0);
      for (int x = 0; x < columns; x++) {
        counts[y * columns + x] = row[x * step];
      }
    }
    return counts;
  }

  /**
   * Finds what is on the image.
   *
   * @param threshold standard deviations of the noise above which a spot is one
   * @param centre the transmitted beam as [x, y]; empty where it is to be found
   * @param corners of polygons that are not to be looked at, x and y in turn, one behind the other
   * @param counts how many corners each polygon has
   */
  @JSExport
  public Found find(
      double threshold,
      @JSByRef double[] centre,
      @JSByRef double[] corners,
      @JSByRef int[] counts) {
    List<Area> areas = new ArrayList<>();
    int at = 0;
    for (int count : counts) {
      List<Area.Corner> polygon = new ArrayList<>();
      for (int i = 0; i < count; i++, at += 2) {
        polygon.add(new Area.Corner(corners[at], corners[at + 1]));
      }
      areas.add(new Area(polygon));
    }
    Optional<Centre> given =
        centre.length < 2 ? Optional.empty() : Optional.of(new Centre(centre[0], centre[1], true));
    return new Found(PatternFinder.find(image(), new FindOptions(threshold, areas, given)));
  }
}
