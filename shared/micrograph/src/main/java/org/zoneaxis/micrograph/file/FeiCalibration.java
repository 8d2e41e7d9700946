package org.zoneaxis.micrograph.file;

import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.PixelSize;

/**
 * What microscopes of FEI and Thermo Fisher write into TIFF files: lines of names and values (tags
 * 34680 and 34682), or XML in which lengths have their unit beside them (34683, and descriptions).
 * Lengths are in metres, voltages in volts.
 */
final class FeiCalibration {

  static final List<Integer> TAGS = List.of(34682, 34680, 34683);

  private FeiCalibration() {}

  static Calibration of(String text) {
    OptionalDouble volts = value(text, "AccelerationVoltage");
    Calibration calibration =
        Calibration.NONE
            .withKilovolts((volts.isPresent() ? volts : line(text, "HV")).orElse(0) / 1e3)
            .withKilovolts(labelled(text, "High tension").orElse(0));
    int size = text.indexOf("<PixelSize>");
    if (size >= 0) {
      int x = text.indexOf("<X", size);
      int end = x < 0 ? -1 : text.indexOf('>', x);
      if (end > 0) {
        calibration =
            calibration.withPixelSize(
                PixelSize.believed(number(text, end + 1).orElse(0), unit(text, x, end)));
      }
    } else {
      calibration =
          calibration.withPixelSize(PixelSize.believed(line(text, "PixelWidth").orElse(0), "m"));
    }
    // Microscopes name a camera length in images too.
    return calibration.perNanometre().isPresent()
        ? calibration.withCameraLength(value(text, "CameraLength").orElse(0) * 1e3)
        : calibration;
  }

  private static String unit(String text, int from, int end) {
    int at = text.indexOf("unit=\"", from);
    int close = at < 0 || at > end ? -1 : text.indexOf('"', at + 6);
    return close < 0 ? "m" : text.substring(at + 6, close);
  }

  private static OptionalDouble value(String text, String element) {
    int at = text.indexOf("<" + element + ">");
    return at < 0 ? OptionalDouble.empty() : number(text, at + element.length() + 2);
  }

  /** The value behind a label, in an element of its own. */
  private static OptionalDouble labelled(String text, String label) {
    int at = text.indexOf("<Label>" + label + "</Label><Value>");
    return at < 0
        ? OptionalDouble.empty()
        : number(text, at + label.length() + "<Label></Label><Value>".length());
  }

  private static OptionalDouble line(String text, String name) {
    String key = "\n" + name + "=";
    int at = text.indexOf(key);
    return at < 0 ? OptionalDouble.empty() : number(text, at + key.length());
  }

  /** The number that begins in a place and ends where no letter of a number stands. */
  private static OptionalDouble number(String text, int from) {
    int end = from;
    while (end < text.length()
        && end < from + 40
        && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.substring(from, end)));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
