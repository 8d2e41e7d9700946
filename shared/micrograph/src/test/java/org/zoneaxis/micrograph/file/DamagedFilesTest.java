package org.zoneaxis.micrograph.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** What is damaged or cut off is refused in words, or read; nothing else happens. */
class DamagedFilesTest {

  private static final int MUTATIONS = 1500;

  private static Stream<String> formats() {
    return SampleFiles.all().keySet().stream();
  }

  private static void readOrRefuse(byte[] file) {
    try {
      Micrograph read = new MicrographReader(new NoHost()).read(ByteSource.of(file), 0);
      assertThat(read.image().width() * (long) read.image().height())
          .isBetween(1L, (long) Image.MAX_PIXELS);
    } catch (UnreadableImageException e) {
      assertThat(e).hasMessageMatching(".{10,300}");
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesOrReadsWhatIsCutOffAnywhere(String name) {
    byte[] whole = SampleFiles.all().get(name);
    for (int length = 0; length < whole.length; length++) {
      readOrRefuse(Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesOrReadsWhatIsChangedAnywhere(String name) {
    byte[] whole = SampleFiles.all().get(name);
    Random random = new Random(name.hashCode());
    int[] nasty = {0, 1, 0x7F, 0x80, 0xFF};
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = whole.clone();
      int changes = 1 + random.nextInt(6);
      for (int c = 0; c < changes; c++) {
        int at = random.nextInt(changed.length);
        changed[at] =
            (byte)
                (random.nextBoolean() ? nasty[random.nextInt(nasty.length)] : random.nextInt(256));
      }
      readOrRefuse(changed);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesOrReadsWhatHasLargeNumbersAnywhere(String name) {
    byte[] whole = SampleFiles.all().get(name);
    for (int at = 0; at + 4 <= whole.length; at++) {
      byte[] changed = whole.clone();
      Arrays.fill(changed, at, at + 4, (byte) 0xFF);
      readOrRefuse(changed);
      Arrays.fill(changed, at, at + 4, (byte) 0x7F);
      readOrRefuse(changed);
    }
  }
}
