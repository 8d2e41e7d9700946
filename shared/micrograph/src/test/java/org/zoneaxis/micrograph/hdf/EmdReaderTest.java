package org.zoneaxis.micrograph.hdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;
import org.zoneaxis.micrograph.image.UnreadableImageException;

class EmdReaderTest {

  /** Arrays whose numbers are their own places, and attributes. */
  private static final class SampleHierarchy implements Hierarchy {

    private final Map<String, List<Long>> arrays = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();

    SampleHierarchy array(String path, Long... shape) {
      arrays.put(path, List.of(shape));
      return this;
    }

    SampleHierarchy attribute(String path, String name, Object value) {
      attributes.put(path + "@" + name, value);
      return this;
    }

    @Override
    public List<String> children(String path) {
      String start = path.equals("/") ? "/" : path + "/";
      return arrays.keySet().stream()
          .filter(name -> name.startsWith(start))
          .map(name -> name.substring(start.length()).split("/")[0])
          .distinct()
          .sorted()
          .toList();
    }

    @Override
    public Optional<String> text(String path, String attribute) {
      return Optional.ofNullable(attributes.get(path + "@" + attribute)).map(String::valueOf);
    }

    @Override
    public OptionalDouble number(String path, String attribute) {
      return attributes.get(path + "@" + attribute) instanceof Number number
          ? OptionalDouble.of(number.doubleValue())
          : OptionalDouble.empty();
    }

    @Override
    public List<Long> shape(String path) {
      return arrays.getOrDefault(path, List.of());
    }

    @Override
    public double ceiling(String path) {
      return 65535;
    }

    @Override
    public float[] numbers(String path, List<Long> start, List<Integer> count) {
      List<Float> numbers = new ArrayList<>();
      fill(shape(path), start, count, 0, 0, numbers);
      float[] all = new float[numbers.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = numbers.get(i);
      }
      return all;
    }

    private static void fill(
        List<Long> shape,
        List<Long> start,
        List<Integer> count,
        int axis,
        long before,
        List<Float> numbers) {
      if (axis == shape.size()) {
        numbers.add((float) before);
        return;
      }
      for (int i = 0; i < count.get(axis); i++) {
        fill(
            shape, start, count, axis + 1, before * shape.get(axis) + start.get(axis) + i, numbers);
      }
    }
  }

  @Test
  void readsTheSignalOfHyperSpyWithItsLastAxes() {
    Micrograph read =
        EmdReader.read(
            new SampleHierarchy()
                .array("/Experiments/scan/data", 2L, 3L, 4L, 5L)
                .attribute("/Experiments/scan/axis-3", "scale", 0.01)
                .attribute("/Experiments/scan/axis-3", "units", "1 / nm"),
            4);

    assertThat(read.frames()).isEqualTo(6);
    assertThat(read.image().width()).isEqualTo(5);
    assertThat(read.image().height()).isEqualTo(4);
    assertThat(read.image().value(1, 2)).isEqualTo(4 * 20 + 11);
    assertThat(read.calibration().pixelSize()).hasValue(new PixelSize(0.01, Unit.PER_NANOMETRE));
  }

  @Test
  void readsTheArrayOfAnEmdGroupWhereverItIs() {
    Micrograph read =
        EmdReader.read(
            new SampleHierarchy()
                .array("/a/b/data", 4L, 5L)
                .array("/a/b/dim2", 2L)
                .attribute("/a/b", "emd_group_type", 1)
                .attribute("/a/b/dim2", "units", "[n_m]"),
            0);

    assertThat(read.image().value(4, 3)).isEqualTo(19);
    assertThat(read.calibration().pixelSize()).hasValue(new PixelSize(1, Unit.NANOMETRE));
  }

  @Test
  void readsOneOfTheFramesOfVeloxAndSaysThatThereAreOtherImages() {
    Micrograph read =
        EmdReader.read(
            new SampleHierarchy()
                .array("/Data/Image/abc/Data", 4L, 5L, 3L)
                .array("/Data/Image/abd/Data", 4L, 5L, 3L),
            1);

    assertThat(read.image().value(1, 0)).isEqualTo(4);
    assertThat(read.notes())
        .containsExactly(
            "This is image 2 of the 3 of the file.",
            "The file has images of 2 detectors or maps; this is one of the first.");
  }

  @Test
  void refusesAnImageThatIsTooLargeBeforeItIsRead() {
    SampleHierarchy file =
        new SampleHierarchy().array("/Data/Image/abc/Data", 1L << 30, 1L << 30, 1L);

    assertThatThrownBy(() -> EmdReader.read(file, 0))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining(Image.MAX_PIXELS / (1 << 20) + " megapixels");
  }

  @Test
  void readsNestedTextsOfMetadataAndWhatItCanOfDamagedOnes() {
    assertThat(JsonTexts.of("{\"a\": {\"b\": [1, {\"c\": \"x\"}]}, \"d\": -2.5e3}"))
        .containsEntry("a.b.0", "1")
        .containsEntry("a.b.1.c", "x")
        .containsEntry("d", "-2.5e3");
    assertThat(JsonTexts.of("{\"a\": 1, \"b\"")).containsEntry("a", "1");
    assertThat(JsonTexts.of("[".repeat(100_000))).isEmpty();
  }
}
