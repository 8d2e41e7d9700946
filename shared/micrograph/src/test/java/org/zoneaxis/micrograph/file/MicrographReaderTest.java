package org.zoneaxis.micrograph.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;
import org.zoneaxis.micrograph.image.UnreadableImageException;

class MicrographReaderTest {

  private static Micrograph read(byte[] file, int frame) {
    return new MicrographReader(new NoHost()).read(ByteSource.of(file), frame);
  }

  private static Stream<String> formats() {
    return SampleFiles.all().keySet().stream().filter(name -> !name.equals("blo"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsEveryPixelOfEveryFormatInItsPlace(String name) {
    Micrograph read = read(SampleFiles.all().get(name), 0);

    assertThat(read.image().width()).isEqualTo(SampleFiles.WIDTH);
    assertThat(read.image().height()).isEqualTo(SampleFiles.HEIGHT);
    for (int y = 0; y < SampleFiles.HEIGHT; y++) {
      for (int x = 0; x < SampleFiles.WIDTH; x++) {
        assertThat(read.image().value(x, y)).isEqualTo(SampleFiles.count(x, y));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("gatanFiles")
  void readsWhatGatanSaysOfPixelVoltageAndCameraLength(String name) {
    Calibration calibration = read(SampleFiles.all().get(name), 0).calibration();

    assertThat(calibration.perNanometre().orElseThrow()).isCloseTo(0.02, within(1e-8));
    assertThat(calibration.kilovolts()).hasValue(200);
    assertThat(calibration.cameraLength()).hasValue(380);
  }

  private static Stream<String> gatanFiles() {
    return formats().filter(name -> name.startsWith("dm"));
  }

  @Test
  void tellsReciprocalMetresFromMetresInSerByTheirSize() {
    assertThat(read(SampleFiles.ser(0.02e9), 0).calibration().pixelSize())
        .hasValue(new PixelSize(0.02, Unit.PER_NANOMETRE));
    assertThat(read(SampleFiles.ser(2e-9), 0).calibration().pixelSize())
        .hasValue(new PixelSize(2, Unit.NANOMETRE));
    assertThat(read(SampleFiles.ser(1), 0).calibration().pixelSize()).isEmpty();
  }

  @Test
  void readsAngstromsOfMrcAsNanometres() {
    PixelSize size = read(SampleFiles.mrc(), 0).calibration().pixelSize().orElseThrow();

    assertThat(size.value()).isCloseTo(0.25, within(1e-6));
    assertThat(size.unit()).isEqualTo(Unit.NANOMETRE);
  }

  @Test
  void readsVoltageAndCameraLengthOfStreams() {
    assertThat(read(SampleFiles.tvips(), 0).calibration().kilovolts()).hasValue(200);
    assertThat(read(SampleFiles.tvips(), 0).calibration().cameraLength()).hasValue(400);
    assertThat(read(SampleFiles.blo(), 0).calibration().kilovolts()).hasValue(200);
    assertThat(read(SampleFiles.blo(), 0).calibration().cameraLength()).hasValue(200);
  }

  @Test
  void readsTheImageOfAStackThatIsAskedFor() {
    Micrograph second = read(SampleFiles.blo(), 1);

    assertThat(second.image().value(3, 1)).isEqualTo(16);
    assertThat(second.frames()).isEqualTo(2);
    assertThat(second.notes()).containsExactly("This is image 2 of the 2 of the file.");
    assertThatThrownBy(() -> read(SampleFiles.blo(), 2))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessage("there is no image 3: the file has 2");
  }

  @Test
  void readsTheUnitsOfImageJ() {
    String description = "ImageJ=1.54f\nunit=nm\\u207B\\u00B9\nmin=0\n";

    assertThat(calibration(new TiffSample(false).description(description, 50)))
        .hasValue(new PixelSize(0.02, Unit.PER_NANOMETRE));
    assertThat(calibration(new TiffSample(true).description("ImageJ=1.5\nunit=micron\n", 50)))
        .map(size -> size.unit().symbol())
        .hasValue("\u00B5m");
  }

  @Test
  void readsTheTagsOfGatanAndHyperSpy() {
    assertThat(calibration(new TiffSample(true).gatan(0.03, "1/nm")))
        .hasValue(new PixelSize(0.03, Unit.PER_NANOMETRE));
    assertThat(calibration(new TiffSample(true).gatan(0.03, "$nm^{-1}$")))
        .hasValue(new PixelSize(0.03, Unit.PER_NANOMETRE));
  }

  @Test
  void readsTheHeaderOfTvips() {
    Micrograph read = read(new TiffSample(true).tvips(0.25, 300).bytes(), 0);

    assertThat(read.calibration().pixelSize()).hasValue(new PixelSize(0.25, Unit.NANOMETRE));
    assertThat(read.calibration().kilovolts()).hasValue(300);
  }

  @Test
  void reckonsTheSizeOfPixelsByCameraLengthAndVoltage() {
    // 15.5 micrometres, 400 mm, 0.0025079 nm.
    Micrograph tvips = read(SampleFiles.tvips(), 0);
    assertThat(tvips.calibration().perNanometre().orElseThrow()).isCloseTo(0.01545, within(1e-5));
    assertThat(tvips.notes()).anyMatch(note -> note.contains("reckoned"));

    // 62.26 pixels of a centimetre, 200 mm.
    Micrograph blocks = read(SampleFiles.blo(6226), 0);
    assertThat(blocks.calibration().perNanometre().orElseThrow()).isCloseTo(0.3202, within(1e-4));
    assertThat(read(SampleFiles.blo(), 0).calibration().pixelSize()).isEmpty();
  }

  @Test
  void takesTheSizeThatHyperSpyWritesIntoStreamsForThatOfReciprocalSpace() {
    Micrograph read = read(SampleFiles.tvips(1, "HYPERSPY HYPERSPY "), 0);

    assertThat(read.calibration().pixelSize()).hasValue(new PixelSize(1, Unit.PER_NANOMETRE));
    assertThat(read.notes()).noneMatch(note -> note.contains("reckoned"));
  }

  @Test
  void readsTheLinesAndTheXmlOfFei() {
    String lines = "[Beam]\r\nHV=200000\r\n[Scan]\r\nPixelWidth=1.5e-010\r\n";
    Calibration byLines = read(new TiffSample(true).text(34682, lines).bytes(), 0).calibration();
    assertThat(byLines.pixelSize().orElseThrow().value()).isCloseTo(0.15, within(1e-9));
    assertThat(byLines.kilovolts()).hasValue(200);

    String xml =
        "<Metadata><Optics><AccelerationVoltage>300000</AccelerationVoltage><CameraLength>0.66"
            + "</CameraLength></Optics><BinaryResult><PixelSize><X unit=\"1/m\">21500000</X>"
            + "<Y unit=\"1/m\">21500000</Y></PixelSize></BinaryResult></Metadata>";
    Calibration byXml = read(new TiffSample(false).text(34683, xml).bytes(), 0).calibration();
    assertThat(byXml.perNanometre().orElseThrow()).isCloseTo(0.0215, within(1e-9));
    assertThat(byXml.kilovolts()).hasValue(300);
    assertThat(byXml.cameraLength().orElseThrow()).isCloseTo(660, within(1e-6));
  }

  @Test
  void saysThatAUnitIsMissingOrUnknown() {
    assertThat(read(new TiffSample(true).gatan(0.03, "").bytes(), 0).notes())
        .containsExactly(
            "The file states a size of its pixels, but the unit is missing; it is not used.");
    assertThat(read(new TiffSample(true).gatan(0.03, "furlong").bytes(), 0).notes())
        .containsExactly(
            "The file states a size of its pixels in a unit that is not known here; it is not"
                + " used.");
    assertThat(read(new TiffSample(true).gatan(1e9, "nm").bytes(), 0).notes())
        .containsExactly(
            "The size of pixels that the file states cannot be right; it is not used.");
  }

  @Test
  void doesNotTakeTheResolutionOfPrintForTheSizeOfPixels() {
    assertThat(calibration(new TiffSample(true).description("a nice picture", 300))).isEmpty();
  }

  private static java.util.Optional<PixelSize> calibration(TiffSample file) {
    return read(file.bytes(), 0).calibration().pixelSize();
  }

  @Test
  void saysWhichFormatsAreRead() {
    assertThatThrownBy(() -> read(new byte[100], 0))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("DM3, DM4, TIFF, MRC, SER, TVIPS, BLO, EMD, PNG, JPEG or BMP");
    assertThatThrownBy(() -> read(new byte[0], 0)).isInstanceOf(UnreadableImageException.class);
  }
}
