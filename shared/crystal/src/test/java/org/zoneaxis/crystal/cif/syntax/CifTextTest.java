package org.zoneaxis.crystal.cif.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;

class CifTextTest {

  private static String decoded(int... bytes) {
    byte[] file = new byte[bytes.length];
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) bytes[i];
    }
    return CifText.decode(file);
  }

  private static String decoded(String text) {
    return CifText.decode(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void endsEveryLineAlike() {
    assertThat(decoded("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void readsWhatOldPrintersAndDisksLeftAsBlanks() {
    assertThat(decoded("a\fb\u000Bc\u00A0d\te\u001A")).isEqualTo("a b c d\te ");
  }

  @Test
  void leavesTheByteOrderMarkOut() {
    assertThat(decoded("\uFEFFdata_x")).isEqualTo("data_x");
    assertThat(decoded("data_\uFEFFx")).isEqualTo("data_\uFEFFx");
  }

  /** An A with ring: two bytes in UTF-8, one in Latin-1, where it makes no UTF-8. */
  @Test
  void readsUtf8AndElseLatin1() {
    assertThat(decoded(0xC3, 0x85, ' ')).isEqualTo("\u00C5 ");
    assertThat(decoded('1', ' ', 0xC5, ' ')).isEqualTo("1 \u00C5 ");
  }

  @Test
  void readsAsManyBytesAsItSays() {
    byte[] file = new byte[CifText.MAX_BYTES];
    Arrays.fill(file, (byte) ' ');
    assertThat(CifText.decode(file)).hasSize(CifText.MAX_BYTES);
    assertThatThrownBy(() -> CifText.decode(Arrays.copyOf(file, file.length + 1)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("2097153 bytes")
        .hasMessageContaining("2 MiB");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> CifText.decode(new byte[0])).hasMessageContaining("empty");
  }

  @ParameterizedTest
  @CsvSource({
    "0xFE, 0xFF, UTF-16",
    "0xFF, 0xFE, UTF-16",
    "0x1F, 0x8B, gzip",
    "0x3C, 0x61, HTML or XML"
  })
  void namesOtherFormatsByTheirFirstBytes(String first, String second, String format) {
    assertThatThrownBy(() -> decoded(Integer.decode(first), Integer.decode(second)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining(format);
  }

  @Test
  void namesUtf16WithoutAMark() {
    assertThatThrownBy(() -> decoded(0, 'd', 0, 'a')).hasMessageContaining("UTF-16");
    assertThatThrownBy(() -> decoded('d', 0, 'a', 0)).hasMessageContaining("UTF-16");
    assertThatThrownBy(() -> decoded('d', 0, 'a', 'b')).hasMessageContaining("byte 0");
    assertThatThrownBy(() -> decoded(0, 0, 0, 0)).hasMessageContaining("byte 0");
    assertThatThrownBy(() -> decoded('d', 0)).hasMessageContaining("byte 0");
  }

  @Test
  void readsBytesThatBeginOtherFormatsOnlyWithTheirSecond() {
    assertThat(decoded(0xFE, 'a')).isEqualTo("\u00FEa");
    assertThat(decoded(0xFF)).isEqualTo("\u00FF");
    assertThatThrownBy(() -> decoded(0x1F, 'a')).hasMessageContaining("byte 31");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 14, 27, 31, 127})
  void namesTheLineOfABinaryByte(int value) {
    assertThatThrownBy(() -> decoded('a', '\n', 'b', '\n', 'c', value, 'd'))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("a byte " + value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "G\\\"unther        | G\u00FCnther",
        "Erd\\>os           | Erd\u0151s",
        "\\%Angstr\\\"om    | \u00C5ngstr\u00F6m",
        "S\\/oren, \\&s     | S\u00F8ren, \u00DF",
        "Dvo\\<r\\'ak       | Dvo\u0159\u00E1k",
        "\\&x               | x",
        "H~2~O and Fe^3+^   | H2O and Fe3+",
        "a ~ b ^ c          | a ~ b ^ c"
      })
  void proseHasItsAccentsAndNoMarkup(String written, String plain) {
    assertThat(CifProse.plain(written)).isEqualTo(plain);
  }

  @Test
  void proseIsOneLineOfBoundedLength() {
    assertThat(CifProse.plain(" a\n\t b\u0007c\u200Bd ")).isEqualTo("a b c d");
    assertThat(CifProse.plain("x".repeat(500))).isEqualTo("x".repeat(500));
    assertThat(CifProse.plain("x".repeat(501))).isEqualTo("x".repeat(500) + "...");
  }
}
