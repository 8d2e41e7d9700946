package org.zoneaxis.micrograph.hdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.micrograph.file.FrameChoice;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Finds the image of an HDF5 file, and what is known of it. */
public final class EmdReader {

  private static final String VELOX = "/Data/Image";
  private static final String HYPERSPY = "/Experiments";
  private static final int MAX_GROUPS = 2000;
  private static final int MAX_METADATA = 1 << 20;

  private final Hierarchy file;

  private EmdReader(Hierarchy file) {
    this.file = file;
  }

  /**
   * Reads an image.
   *
   * @param frame which, from 0
   * @throws UnreadableImageException where there is none that is known here
   */
  public static Micrograph read(Hierarchy file, int frame) {
    EmdReader reader = new EmdReader(file);
    List<String> images = reader.veloxImages();
    if (!images.isEmpty()) {
      return reader.velox(images, frame);
    }
    for (String experiment : file.children(HYPERSPY)) {
      String path = HYPERSPY + "/" + experiment;
      if (file.shape(path + "/data").size() >= 2) {
        return reader.hyperspy(path, frame);
      }
    }
    return reader
        .emd()
        .map(path -> reader.emd(path, frame))
        .orElseThrow(
            () ->
                new UnreadableImageException(
                    "the HDF5 file has no image where Velox, EMD 0.2 and HyperSpy keep theirs"));
  }

  private List<String> veloxImages() {
    List<String> images = new ArrayList<>();
    for (String name : file.children(VELOX)) {
      String path = VELOX + "/" + name;
      if (file.shape(path + "/Data").size() == 3) {
        images.add(path);
      }
    }
    return images;
  }

  /** Rows, columns, frames; and for each frame a JSON document, filled up with noughts. */
  private Micrograph velox(List<String> images, int frame) {
    String path = images.get(0);
    List<Long> shape = file.shape(path + "/Data");
    Image.requireSize(shape.get(1), shape.get(0));
    FrameChoice.require(frame, shape.get(2));
    int width = Math.toIntExact(shape.get(1));
    int height = Math.toIntExact(shape.get(0));
    float[] values =
        file.numbers(path + "/Data", List.of(0L, 0L, (long) frame), List.of(height, width, 1));
    Map<String, String> texts = metadata(path + "/Metadata", frame);
    Calibration calibration =
        Calibration.NONE
            .withPixelSize(
                PixelSize.believed(
                    number(texts, "BinaryResult.PixelSize.width"),
                    texts.getOrDefault("BinaryResult.PixelUnitX", "")))
            .withKilovolts(number(texts, "Optics.AccelerationVoltage") / 1e3);
    if (calibration.perNanometre().isPresent()) {
      calibration = calibration.withCameraLength(number(texts, "Optics.CameraLength") * 1e3);
    }
    Micrograph read =
        FrameChoice.of(
            Image.of(width, height, values, file.ceiling(path + "/Data")),
            calibration,
            "Velox EMD",
            frame,
            shape.get(2));
    return images.size() == 1
        ? read
        : read.noting(
            Optional.of(
                "The file has images of "
                    + images.size()
                    + " detectors or maps; this is one of the first."));
  }

  private Map<String, String> metadata(String path, int frame) {
    List<Long> shape = file.shape(path);
    if (shape.size() != 2 || shape.get(0) > MAX_METADATA || shape.get(1) < 1) {
      return Map.of();
    }
    long column = Math.min(frame, shape.get(1) - 1);
    float[] bytes =
        file.numbers(path, List.of(0L, column), List.of(Math.toIntExact(shape.get(0)), 1));
    StringBuilder json = new StringBuilder();
    for (float next : bytes) {
      if (next == 0) {
        break;
      }
      json.append((char) ((int) next & 0xFF));
    }
    return JsonTexts.of(json.toString());
  }

  private static double number(Map<String, String> texts, String path) {
    try {
      return Double.parseDouble(texts.getOrDefault(path, "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Micrograph hyperspy(String path, int frame) {
    int last = file.shape(path + "/data").size() - 1;
    String axis = path + "/axis-" + last;
    double scale = file.number(axis, "scale").orElse(0);
    String unit = file.text(axis, "units").orElse("");
    return stack(path + "/data", "HyperSpy", frame, scale, unit);
  }

  /** A group that says that it is one, with its array and the axes of it. */
  private Optional<String> emd() {
    Deque<String> groups = new ArrayDeque<>(List.of(""));
    for (int seen = 0; !groups.isEmpty() && seen < MAX_GROUPS; seen++) {
      String path = groups.removeFirst();
      if (file.number(path.isEmpty() ? "/" : path, "emd_group_type").orElse(0) == 1
          && file.shape(path + "/data").size() >= 2) {
        return Optional.of(path);
      }
      for (String child : file.children(path.isEmpty() ? "/" : path)) {
        groups.addLast(path + "/" + child);
      }
    }
    return Optional.empty();
  }

  private Micrograph emd(String path, int frame) {
    String axis = path + "/dim" + file.shape(path + "/data").size();
    List<Long> shape = file.shape(axis);
    double scale = 0;
    if (shape.size() == 1 && shape.get(0) >= 2) {
      float[] places = file.numbers(axis, List.of(0L), List.of(2));
      scale = (double) places[1] - places[0];
    }
    return stack(path + "/data", "EMD", frame, scale, file.text(axis, "units").orElse(""));
  }

  /** An array whose last axes are rows and columns. */
  private Micrograph stack(String path, String format, int frame, double scale, String unit) {
    List<Long> shape = file.shape(path);
    int axes = shape.size();
    Image.requireSize(shape.get(axes - 1), shape.get(axes - 2));
    int width = Math.toIntExact(shape.get(axes - 1));
    int height = Math.toIntExact(shape.get(axes - 2));
    long frames = 1;
    for (long length : shape.subList(0, axes - 2)) {
      frames = Math.min(Integer.MAX_VALUE, frames * Math.max(0, length));
    }
    FrameChoice.require(frame, frames);
    List<Long> start = new ArrayList<>(List.of(0L, 0L));
    List<Integer> count = new ArrayList<>(List.of(height, width));
    long rest = frame;
    for (int i = axes - 3; i >= 0; i--) {
      start.add(0, rest % shape.get(i));
      count.add(0, 1);
      rest /= shape.get(i);
    }
    return FrameChoice.of(
            Image.of(width, height, file.numbers(path, start, count), file.ceiling(path)),
            Calibration.NONE.withPixelSize(PixelSize.believed(scale, unit)),
            format,
            frame,
            frames)
        .noting(PixelSize.doubt(scale, unit));
  }
}
